import { button, make } from '../dom.js';
import { STICKERS } from '../message/sticker.js';

/** The stickers to choose from; one press sends. */
export const stickerBoard = (send) =>
  make(
    'div',
    { className: 'sticker-board' },
    ...STICKERS.map(({ id, name }) =>
      button(
        { className: 'sticker-choice' },
        () => send('sticker', { sticker: id }),
        make('img', { src: `sticker/${id}.svg`, alt: '', width: 64, height: 64 }),
        name,
      ),
    ),
  );
