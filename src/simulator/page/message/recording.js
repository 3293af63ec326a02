import { show } from '../dialog.js';
import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { picture } from './picture.js';

// a fixed ripple: no sound is read
const RIPPLE = [8, 14, 20, 12, 24, 17, 9, 21, 15, 26, 18, 10, 22, 13, 19, 8, 16, 11];

/** A recording with its length in seconds, where it is known. */
export function voice({ url, seconds }) {
  const play = button(
    { className: 'round-button', ariaLabel: 'Nghe ghi âm' },
    () => tell('Nghe ghi âm', 'đoạn ghi âm', url),
    icon('play'),
  );
  const ripple = make('span', { className: 'ripple', ariaHidden: 'true' }, ...RIPPLE.map(bar));
  return make(
    'div',
    { className: 'card voice' },
    play,
    make('div', { className: 'card-words' }, make('p', { className: 'card-title' }, 'Ghi âm'), ripple),
    seconds > 0 && make('span', { className: 'length' }, lengthOf(seconds)),
  );
}

export function video({ url, thumbnail }) {
  const frame = thumbnail
    ? picture(thumbnail, 'Ảnh đầu của video')
    : make('div', { className: 'video-frame' }, icon('video'));
  const play = button({ className: 'card-action' }, () => tell('Xem video', 'video', url), icon('play'), 'Xem video');
  return make('div', { className: 'video' }, frame, play);
}

/** "1:05" */
export const lengthOf = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

function bar(height) {
  const node = make('i');
  node.style.height = `${height}px`;
  return node;
}

// browsers cannot play Zalo's AMR, and no foreign host is contacted
const tell = (title, what, url) =>
  show(title, make('p', {}, `Điện thoại thật sẽ phát ${what}:`), make('p', { className: 'dialog-strong' }, url));
