import { remember } from '../remember.js';
import { peel } from './courtesy.js';
import { fold } from './fold.js';
import { fromVni, isPlainlyVni } from './keys/vni.js';
import { lexicon } from './lexicon/lexicon.js';
import { mendedWord } from './mend-word.js';
import { FOREIGN_WORDS } from './names/foreign-words.js';
import { SYSTEM_NAMES } from './names/system-names.js';
import { TECH_NAMES } from './names/tech-names.js';
import { inOneForm, type Phrases } from './phrases.js';
import { inFull } from './shorthand/by-neighbours.js';
import { CHAT_WORDS } from './shorthand/chat-words.js';
import { OFFICE_WORDS } from './shorthand/office-words.js';
import { mendedPairs } from './slips/mend-pairs.js';
import { unstretched } from './stretched.js';
import { isSyllable } from './syllable/syllable.js';
import { mendedTears } from './torn.js';
import { wordsOf } from './words-of.js';

export { peel };

const TABLES: Phrases = merged([SYSTEM_NAMES, TECH_NAMES, OFFICE_WORDS, CHAT_WORDS]);

/**
 * A message in small letters, single spaces and full words, its diacritics as typed: "Ko dc!" becomes "không được",
 * "quen mataj khaaur vi en ai đi" "quen mật khẩu vneid". A word that makes sense where it stands is not touched; one
 * typed without diacritics stays without, but for shorthand. Linear in the length of the text.
 */
export function tidy(text: string): string {
  return text.length > LONGEST_REMEMBERED ? tidied(text) : remembered(text);
}

/** Characters; a message is read many times over. */
const LONGEST_REMEMBERED = 400;
const remembered = remember(tidied, 64);
const drawnIn = remember((word) => unstretched(word, isKnown), 8_000);
const mended = remember(mendedWord, 8_000);

function tidied(text: string): string {
  const typed = wordsOf(text).map(drawnIn);
  const short = inFull(inOneForm(typed, TABLES));
  const whole = mendedPairs(mendedTears(fromKeys(short).flatMap(mended)));
  return inOneForm(whole, TABLES).join(' ');
}

/** VNI's digits as marks where a word, or another one of the message, is plainly VNI; else they are numbers. */
function fromKeys(words: readonly string[]): readonly string[] {
  const marked = words.map((word) => (/\d/.test(word) && !TABLES.has(word) ? fromVni(word) : null));
  const isVni = words.some((word, at) => marked[at] && isPlainlyVni(word));
  return isVni ? words.map((word, at) => marked[at] ?? word) : words;
}

function isKnown(word: string): boolean {
  return TABLES.has(word) || FOREIGN_WORDS.has(word) || isSyllable(word) || lexicon().words.has(word);
}

function merged(tables: readonly Phrases[]): Phrases {
  const all = new Map(tables[0]);
  for (const table of tables.slice(1)) {
    for (const [key, phrases] of table) all.set(key, [...(all.get(key) ?? []), ...phrases]);
  }
  for (const [key, phrases] of all) {
    all.set(
      key,
      [...phrases].sort((one, other) => other.words.length - one.words.length),
    );
  }
  return all;
}

/** The bare words, folded: "Dạ, gặp cán bộ đi cháu ơi" becomes "gap can bo". */
export function bare(text: string): string {
  return fold(peel(tidy(text)).at(-1) ?? '');
}
