import { lexicon } from '../lexicon/lexicon.js';
import { isPlain, spelled } from '../syllable/syllable.js';
import { wordsOneSlipBehind } from './finger.js';

/** Letters as chats write them, and what they may stand for, the likeliest first. */
const CHAT_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'ph'],
  [/^w/, 'qu'],
  [/^q(?!u)/, 'qu'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^z/, 'v'],
  [/^dz/, 'd'],
  [/^dz/, 'v'],
  [/^j/, 'gi'],
  [/^j/, 'ch'],
  [/^k(?=[aăâoôơuư])/, 'c'],
  [/^c(?=[ieêy])/, 'k'],
  [/^ng(?=[ieê])/, 'ngh'],
  [/^ngh(?=[^ieê])/, 'ng'],
  [/^gh(?=[^ieê])/, 'g'],
  [/^g(?=[eê])/, 'gh'],
  [/^p(?=[^h])/, 'b'],
  [/(?<=[^n])g$/, 'ng'],
  [/(?<=[^ncktgp])h$/, 'nh'],
  [/ck$/, 'ch'],
  [/nk$/, 'nh'],
  [/k$/, 'c'],
  [/k$/, 'ch'],
];

/** What is no syllable as the word that it stands for: "fải" → "phải", "wên" → "quên", "thôg" → "thông", "đnăg" → "đăng". */
export function respelled(word: string): string | null {
  const ways = CHAT_LETTERS.filter(([letters]) => letters.test(unmarked(word))).map(([letters, full]) =>
    replaced(word, letters, full),
  );
  const chat = ways.map(known).find((way) => way !== null);
  if (chat) return chat;
  if (word.length < 4) return null;
  const found = new Set([...wordsOneSlipBehind(word)].map(known).filter((way) => way !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function unmarked(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** A tone stands on a vowel, so that ends and beginnings are met without it. */
function replaced(word: string, letters: RegExp, full: string): string {
  return word.replace(letters, full) === word ? word : word.replace(letters, full);
}

function known(way: string): string | null {
  const { words, plainWords } = lexicon();
  if (isPlain(way)) return plainWords.has(way) ? way : null;
  const one = spelled(way);
  return one !== null && words.has(one) ? one : null;
}
