import { fold } from './fold.js';
import { apart } from './joined.js';
import { fromTelex } from './keys/telex.js';
import { counted } from './keys/vni.js';
import { lexicon } from './lexicon/lexicon.js';
import { FOREIGN_WORDS } from './names/foreign-words.js';
import { respelled } from './slips/respelled.js';
import { isPlain, isSyllable, spelled } from './syllable/syllable.js';

/** No word of any language is longer. Characters. */
const LONGEST = 40;

/** One typed word as the word, or the words, that it is. What is right, foreign or beyond help stays as it is. */
export function mendedWord(word: string): readonly string[] {
  if (word.length > LONGEST || FOREIGN_WORDS.has(word)) return [word];
  if (/\d/.test(word)) return counted(word) ?? [word];
  if (isPlain(word)) return isSyllable(word) ? [word] : mendedNonword(word);
  const one = spelled(word);
  return one === null ? mendedNonword(word) : [otherTone(one)];
}

/** "Cũa", "bão hiễm": hỏi and ngã taken for each other, where only one of them makes a word. */
function otherTone(word: string): string {
  const { words } = lexicon();
  if (words.has(word)) return word;
  const swapped = word
    .normalize('NFD')
    .replace(/[\u0303\u0309]/, (tone) => (tone === '\u0303' ? '\u0309' : '\u0303'))
    .normalize('NFC');
  return words.has(swapped) ? swapped : word;
}

function mendedNonword(word: string): readonly string[] {
  const decoded = fromTelex(word);
  if (decoded !== null && lexicon().plainWords.has(fold(decoded))) return [decoded];
  const joined = apart(word)?.flatMap((part) => (isPlain(part) ? [part] : [spelled(part) ?? part]));
  if (joined) return joined;
  const other = respelled(word);
  return [other ?? word];
}
