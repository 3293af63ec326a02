import { button, make } from '../dom.js';

/** What one sees of an OA before following it and before the first word. */
export function profile(oa, followButton, onChatNow) {
  return make(
    'div',
    { className: 'profile' },
    make('span', { className: 'avatar large', ariaHidden: 'true' }, initialOf(oa.name)),
    make('h3', {}, oa.name),
    make('p', {}, 'Bấm “Quan tâm” để nhận hướng dẫn và thông báo của trang này.'),
    followButton,
    button({ className: 'secondary' }, onChatNow, 'Nhắn tin, chưa quan tâm'),
  );
}

/** The letter in the round picture: of the last word, as in "Phường Láng" → "L". */
export const initialOf = (name) => name.trim().split(/\s+/).at(-1)?.charAt(0).toUpperCase() ?? '';
