import { make } from '../dom.js';

/** Zalo's icons (contract §3.8) in words: not every machine has a font with the pictures. */
export const REACTIONS = {
  '/-strong': 'Thích',
  '/-heart': 'Yêu thích',
  ':>': 'Vui',
  '--b': 'Bĩu môi',
  ':-((': 'Buồn',
  ':-h': 'Giận',
  ':o': 'Ngạc nhiên',
};

/** The OA's reaction and the resident's own. */
export function reactions({ reaction, userReaction }) {
  const drawn = [reaction && one(reaction, 'Trang phường'), userReaction && one(userReaction, 'Tôi')].filter(Boolean);
  return drawn.length > 0 ? [make('span', { className: 'reactions' }, ...drawn)] : [];
}

const one = (icon, who) =>
  make(
    'span',
    { className: 'reaction' },
    make('span', { className: 'visually-hidden' }, `${who} thả: `),
    REACTIONS[icon] ?? icon,
  );
