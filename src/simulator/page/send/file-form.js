import { field, form } from '../form.js';
import { fileChooser } from './file-chooser.js';

/** A file by its name and size; its content stays where it is. */
export function fileForm(send) {
  const name = field('name', 'Tên tệp', { required: true, value: 'don-xin-xac-nhan.pdf', maxLength: 200 });
  const size = field('size', 'Cỡ tệp (KB)', { type: 'number', min: 1, value: 48, required: true });
  const [nameInput, sizeInput] = [name, size].map((one) => one.querySelector('input'));
  let chosen;
  const note = 'Chỉ tên và cỡ tệp được gửi, không gửi nội dung.';
  const chooser = fileChooser('Chọn tệp…', { note }, (file) => {
    chosen = file;
    if (!file) return;
    nameInput.value = file.name;
    sizeInput.value = Math.max(1, Math.round(file.size / 1024));
  });
  return form('Gửi tệp', [chooser, name, size], (values) => {
    const bytes = chosen?.name === values.name ? chosen.size : Number(values.size) * 1024;
    return send('file', { name: values.name, size: bytes });
  });
}
