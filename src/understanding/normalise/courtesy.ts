import { fold } from './fold.js';

type IsWord = (word: string) => boolean;

/** A word of the list. One typed without diacritics may be any that folds to it; one typed with them must be it: "tối" is no "tôi". */
function oneOf(list: string): IsWord {
  const exact = new Set(list.split(' '));
  const folded = new Set(fold(list).split(' '));
  return (word) => exact.has(word) || (word === fold(word) && folded.has(word));
}

/** What people put around their words out of courtesy: it changes nothing. */
const isAround = oneOf(
  'ạ nhé nha nhá đi ơi à vậy cháu bác ông con em anh chị cô chú tôi ta mình cho với giùm dùm hộ giúp xin hãy muốn bot',
);
const isBefore = oneOf('dạ vâng ừ uh um ok oke để thế thì thôi nào giờ');
const isAfter = oneOf('cái phát đã đấy đó nào luôn thôi hả nhỉ nhiều lắm quá');

/** The message, then the message with ever fewer courtesy words: first off its end, then off its beginning. */
export function peel(tidied: string): readonly string[] {
  const rest = tidied.split(' ');
  const peeled = [tidied];
  const takeOff = (end: -1 | 0, isMore: IsWord) => {
    while (rest.length > 1) {
      const word = rest.at(end) ?? '';
      if (!isAround(word) && !isMore(word)) return;
      rest.splice(end, 1);
      peeled.push(rest.join(' '));
    }
  };
  takeOff(-1, isAfter);
  takeOff(0, isBefore);
  return peeled;
}
