import { fold } from './fold.js';

/** What people write for short. Whole words only. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['ko', 'không'],
  ['k', 'không'],
  ['kg', 'không'],
  ['hok', 'không'],
  ['dc', 'được'],
  ['đc', 'được'],
  ['r', 'rồi'],
  ['mk', 'mật khẩu'],
  ['đt', 'điện thoại'],
  ['dt', 'điện thoại'],
]);

/** A message in small letters, single spaces and full words, its diacritics as typed: "Ko dc!" becomes "không được". */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => SHORT.get(word) ?? word)
    .filter(Boolean)
    .join(' ');
}

const setOf = (list: string): ReadonlySet<string> => new Set(fold(list).split(' '));

/** What people put around their words out of courtesy: it changes nothing. */
const AROUND = setOf(
  'ạ nhé nha nhá đi ơi à vậy cháu bác ông con em anh chị cô chú tôi ta mình cho với giùm dùm hộ giúp xin hãy muốn bot',
);
const BEFORE = setOf('dạ vâng ừ uh um ok oke để thế thì thôi nào giờ');
const AFTER = setOf('cái phát đã đấy đó nào luôn thôi hả nhỉ nhiều lắm quá');

/** The message, then the message with ever fewer courtesy words: first off its end, then off its beginning. */
export function peel(tidied: string): readonly string[] {
  const rest = tidied.split(' ');
  const peeled = [tidied];
  const takeOff = (end: -1 | 0, more: ReadonlySet<string>) => {
    while (rest.length > 1) {
      const word = fold(rest.at(end) ?? '');
      if (!AROUND.has(word) && !more.has(word)) return;
      rest.splice(end, 1);
      peeled.push(rest.join(' '));
    }
  };
  takeOff(-1, AFTER);
  takeOff(0, BEFORE);
  return peeled;
}

/** The bare words, folded: "Dạ, gặp cán bộ đi cháu ơi" becomes "gap can bo". */
export function bare(text: string): string {
  return fold(peel(tidy(text)).at(-1) ?? '');
}
