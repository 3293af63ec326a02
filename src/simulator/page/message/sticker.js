import { make } from '../dom.js';

/** Our own set; Zalo's stickers are known by id alone, and their pictures are never fetched. */
export const STICKERS = [
  { id: 'xin-chao', name: 'Xin chào' },
  { id: 'cam-on', name: 'Cảm ơn' },
  { id: 'dong-y', name: 'Đồng ý' },
  { id: 'vui', name: 'Vui quá' },
  { id: 'buon', name: 'Buồn quá' },
  { id: 'chua-hieu', name: 'Chưa hiểu' },
];

export function sticker(id) {
  const own = STICKERS.find((one) => one.id === id);
  const src = `sticker/${own?.id ?? 'khac'}.svg`;
  return make(
    'p',
    { className: 'sticker' },
    make('img', { src, alt: '', width: 104, height: 104 }),
    own ? `Nhãn dán: ${own.name}` : `Nhãn dán ${id}`,
  );
}
