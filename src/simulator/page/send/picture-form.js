import { make } from '../dom.js';
import { field, form } from '../form.js';
import { fileChooser } from './file-chooser.js';
import { readAsDataUrl } from './read-file.js';

const MAX_BYTES = 2 * 1024 ** 2;

/** A picture from this device, or by its address. */
export const pictureForm = (send) => mediaForm(send, 'image', 'image/png,image/jpeg,image/webp', true);
export const gifForm = (send) => mediaForm(send, 'gif', 'image/gif', false);

function mediaForm(send, action, accept, hasCaption) {
  const problem = make('p', { className: 'field-problem', role: 'alert', hidden: true });
  const tell = (text) => {
    problem.textContent = text;
    problem.hidden = text === '';
  };
  const preview = make('img', { className: 'preview', alt: 'Hình sẽ gửi', hidden: true });
  let dataUrl;
  const chooser = fileChooser(
    'Chọn hình…',
    { accept, note: 'Tối đa 2 MB. Hình không rời khỏi bản mô phỏng.' },
    async (chosen) => {
      dataUrl = undefined;
      preview.hidden = true;
      const amiss = chosen ? amissWith(chosen, accept) : '';
      tell(amiss);
      if (!chosen || amiss) return;
      dataUrl = await readAsDataUrl(chosen);
      preview.src = dataUrl;
      preview.hidden = false;
    },
  );

  const fields = [
    chooser,
    preview,
    field('url', 'Hoặc địa chỉ hình', { type: 'url', pattern: 'https?://.+', placeholder: 'https://…' }),
    hasCaption && field('text', 'Lời kèm theo', { maxLength: 2000 }),
    problem,
  ].filter(Boolean);
  return form('Gửi', fields, async ({ url, text }) => {
    if (!dataUrl && !url) return tell('Xin chọn một hình, hoặc nhập địa chỉ hình.');
    await send(action, { ...(dataUrl ? { dataUrl } : { url }), ...(text && { text }) });
  });
}

function amissWith({ type, size }, accept) {
  if (!accept.split(',').includes(type)) return 'Loại tệp này không gửi được. Xin chọn một hình khác.';
  return size > MAX_BYTES ? 'Hình lớn quá 2 MB. Xin chọn hình nhỏ hơn.' : '';
}
