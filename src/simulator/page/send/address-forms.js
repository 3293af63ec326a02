import { field, form } from '../form.js';

const address = (label) =>
  field('url', label, { type: 'url', required: true, pattern: 'https?://.+', placeholder: 'https://…' });

export const linkForm = (send) =>
  form('Gửi liên kết', [address('Địa chỉ trang'), field('title', 'Tên trang', { maxLength: 150 })], (link) =>
    send('link', link),
  );

export const videoForm = (send) => form('Gửi video', [address('Địa chỉ video')], (video) => send('video', video));
