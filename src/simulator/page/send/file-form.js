import { field, form } from '../form.js';

/** A file by its name and size; its content stays where it is. */
export function fileForm(send) {
  const chooser = field('chosen', 'Chọn từ máy này', {
    type: 'file',
    note: 'Chỉ tên và cỡ tệp được gửi, không gửi nội dung.',
  });
  const name = field('name', 'Tên tệp', { required: true, value: 'don-xin-xac-nhan.pdf', maxLength: 200 });
  const size = field('size', 'Cỡ tệp (KB)', { type: 'number', min: 1, value: 48, required: true });
  const [input, nameInput, sizeInput] = [chooser, name, size].map((one) => one.querySelector('input'));
  input.addEventListener('change', () => {
    const [chosen] = input.files;
    if (!chosen) return;
    nameInput.value = chosen.name;
    sizeInput.value = Math.max(1, Math.round(chosen.size / 1024));
  });
  return form('Gửi tệp', [chooser, name, size], (values) => {
    const [file] = input.files;
    const type = values.name.includes('.') ? values.name.split('.').at(-1).toLowerCase() : undefined;
    const bytes = file && file.name === values.name ? file.size : Number(values.size) * 1024;
    return send('file', { name: values.name, size: bytes, ...(type && { type }) });
  });
}
