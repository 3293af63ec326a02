import { NOTHING } from './stand-ins.js';

/** Digits as they are read out, one by one. A word typed with diacritics must be the right one: "nằm" is no "năm". */
const DIGITS: ReadonlyMap<string, string> = new Map(
  [
    ['0', 'không khong hông o'],
    ['1', 'một mốt mot'],
    ['2', 'hai'],
    ['3', 'ba'],
    ['4', 'bốn bon tư tu'],
    ['5', 'năm nam lăm lam'],
    ['6', 'sáu sau'],
    ['7', 'bảy bẩy bay'],
    ['8', 'tám tam'],
    ['9', 'chín chin'],
  ].flatMap(([digit = '', words = '']) => words.split(' ').map((word): [string, string] => [word, digit])),
);

/** Fewer in a row are words of a sentence: "hai ba người". */
const FEWEST = 4;

type Word = { readonly digit: string; readonly start: number; readonly end: number };

/** `plain` with the digits that `typed` spells out ("không chín một hai") in figures, at the same places. */
export function spellOut(typed: string, plain: string): string {
  let spelled = plain;
  let row: Word[] = [];
  const close = () => {
    const inWords = row.filter(({ start, end }) => end - start > 1).length;
    if (row.length >= FEWEST && inWords > row.length / 2) spelled = write(spelled, row);
    row = [];
  };
  for (const match of typed.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [token] = match;
    const digit = /^\d$/.test(token) ? token : DIGITS.get(token.toLowerCase());
    const start = match.index;
    const last = row.at(-1);
    if (digit === undefined || (last && !/^[\s,.-]{1,3}$/.test(typed.slice(last.end, start)))) close();
    if (digit !== undefined) row.push({ digit, start, end: start + token.length });
  }
  close();
  return spelled;
}

/** The row in figures; what stands between its words is a pause in speaking, and becomes a space. */
function write(text: string, row: readonly Word[]): string {
  const [from, to] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0];
  const figures = row.map(({ digit, start, end }, at) => {
    const pause = (row[at + 1]?.start ?? end) - end;
    return digit + NOTHING.repeat(end - start - 1) + ' '.repeat(pause);
  });
  return text.slice(0, from) + figures.join('') + text.slice(to);
}
