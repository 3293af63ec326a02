const A = '[aàáảãạăằắẳẵặâầấẩẫậ]';
/** The word "password" as people type it; not the one inside a mask. */
const NAME = `(?<!\\p{L})(?:m${A}t\\s*kh${A}u(?! đã che\\])|mk|pass(?:word)?)(?!\\p{L})`;
/** A word that is not a mask already. */
const WORD = '(?!\\[(?:số|mã|mật))(\\S{4,})';

const TOLD = new RegExp(`(${NAME}[^\\n:=]{0,20}?(?:(?<!\\p{L})l[àa](?!\\p{L})|:|=)[\\s:=]*)${WORD}`, 'giu');
const BESIDE = new RegExp(`(${NAME}(?:\\s+\\p{L}+){0,3}?\\s+)${WORD}`, 'giu');
/** What VNeID demands of a password, all at once: nothing else that people write looks like this. */
const BY_RULE = /(?<!\S)(?=\S*[A-Z])(?=\S*[a-z])(?=\S*\d)(?=\S*[@#$%^&*!])\S{8,20}(?!\S)/g;

/** Replaces passwords: told as such, written beside the word, or made to VNeID's rule. */
export function maskPasswords(text: string, hide: () => string): string {
  return text
    .replace(TOLD, (whole, before: string, word: string) => (isTold(word) ? before + hide() : whole))
    .replace(BESIDE, (whole, before: string, word: string) => (isMixed(word, 6) ? before + hide() : whole))
    .replace(BY_RULE, (word) => (isAddress(word) ? word : hide()));
}

/** Digits alone, letters with something else, or longer than any Vietnamese syllable. */
function isTold(word: string): boolean {
  const plain = core(word);
  return /^\d{4,}$/.test(plain) || isMixed(word, 4) || /^[a-z]{8,}$/i.test(plain);
}

function isMixed(word: string, least: number): boolean {
  const plain = core(word);
  return plain.length >= least && /[a-z]/i.test(plain) && /[\d@#$%^&*!_]/.test(plain) && !isAddress(plain);
}

/** Without the quotes around and the punctuation behind a word. */
function core(word: string): string {
  return word.replace(/^["'“(]+|["'”).,;:?]+$/g, '');
}

function isAddress(word: string): boolean {
  return word.includes('://') || /^[^@\s]+@[^@\s]+\.[a-z]{2,}[.,]?$/i.test(word);
}
