import { LIMITS } from './limits.js';

/** Where a text may end, best first; each pattern matches up to and with the white space after the end. */
const ENDS: readonly RegExp[] = [
  /\n[^\S\n]*\n\s*/g, // between paragraphs
  /[.!?…]["”’)\]]*\s+/g, // between sentences
  /\n\s*/g, // between lines
  /[,;:–]\s+/g,
  /\s+/g, // between words
];

/**
 * Splits a text into parts of at most `limit` code points, at the end of a paragraph, else of a sentence, a line, a
 * clause, a word; a word that is longer is cut between characters as people see them. Joined, the parts are the text's
 * NFC form: nothing is lost, white space stays at the end of its part. Takes time in proportion to the text.
 *
 * @throws RangeError for a limit under 1
 */
export function splitText(text: string, limit: number = LIMITS.text): readonly string[] {
  if (!(limit >= 1)) throw new RangeError('a part holds at least one character');
  const parts: string[] = [];
  let rest = text.normalize('NFC');
  for (;;) {
    const window = firstPoints(rest, limit);
    if (window.length === rest.length) return [...parts, rest];
    const part = firstPart(window, rest);
    parts.push(part);
    rest = rest.slice(part.length);
  }
}

/**
 * The parts of a text that can be sent as messages: as `splitText`, but white space that would be a part by itself is
 * left out, because Zalo takes it for no message. A text that is nothing else stays as it is, for the check of limits
 * to refuse.
 */
export function messageParts(text: string): readonly string[] {
  const parts = splitText(text);
  if (parts.every(isSaid)) return parts;
  const said = splitText(text.trimEnd()).filter(isSaid);
  return said.length === 0 ? [text] : said;
}

const isSaid = (part: string): boolean => part.trim() !== '';

function firstPart(window: string, text: string): string {
  for (const end of ENDS) {
    const at = lastEnd(window, text, end);
    if (at > 0) return window.slice(0, at);
  }
  return wholeCharacters(window, text);
}

/** Where the last match that fits into the window ends; 0 where none does, or where only white space would be left. */
function lastEnd(window: string, text: string, pattern: RegExp): number {
  let last = 0;
  // one unit past the window is read too: white space may go on there, and then the match does not fit
  for (const match of text.slice(0, window.length + 1).matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (at <= window.length && window.slice(0, at).trim() !== '') last = at;
  }
  return last;
}

function firstPoints(text: string, count: number): string {
  let end = 0;
  let points = 0;
  for (const point of text) {
    if (points === count) break;
    points += 1;
    end += point.length;
  }
  return text.slice(0, end);
}

/** Drops the piece of a character (an accent, a part of an emoji) at the window's end, unless nothing would be left. */
function wholeCharacters(window: string, text: string): string {
  const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text.slice(0, window.length + 32));
  const start = segments.containing(window.length)?.index ?? window.length;
  return start > 0 ? window.slice(0, start) : window;
}
