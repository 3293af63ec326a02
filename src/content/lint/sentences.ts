/** The sentences of a text; a line break ends one too, and the mark of a list is no word. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.replace(/^[•-]\s*/, '').trim())
    .filter(Boolean);
}

/** As long as most: “phường Tây Tựu”. */
const WARD_NAME = '… … …';

/** Words as they are read: a quoted label and a placeholder count by their words, a dash does not. */
export function wordsOf(sentence: string): readonly string[] {
  return sentence
    .replaceAll('{ward.name}', WARD_NAME)
    .replace(/\{[^{}]*\}/g, '…')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}…]/u.test(word));
}
