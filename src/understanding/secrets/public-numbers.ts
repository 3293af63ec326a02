import { BREAK } from './stand-ins.js';

/** "150k" is a sum, "482913 k nhận được" is none: a letter alone stands right behind. */
const MONEY = '(?:[dk₫]| ?(?:dong|vnd|usd|nghin|ngan|trieu|tr|ty))(?![a-z])';

/** What is no secret, whatever stands around it. Read in small letters without diacritics. */
const PUBLIC = new RegExp(
  [
    // service lines, 1900 0368 or 1800 1090, and those with six digits more
    '(?<!\\d)(?<!\\d{4}[ .-])1[89]00[ .-]?(?:\\d{4}|\\d{6}|\\d{2}[ .-]\\d{2}(?:[ .-]\\d{2})?|\\d{3}[ .-]\\d{3})(?!\\d)',
    // the lines of the city, of its complaints office, of the social insurance and of the criminal police
    '(?<!\\d)(?:024[ .-]?1022|0768[ .-]?221[ .-]?221|024[ .-]?3789[ .-]?9999|069[ .-]?\\d{3}[ .-]?\\d{4})(?!\\d)',
    '(?<!\\d)156 ?/ ?5656(?!\\d)',
    // "141/2026/NĐ-CP", "1207/QĐ-UBND"
    '(?<![\\d/])\\d{1,5}/(?:\\d{4}/)?(?:nd|nq|qd|tt|ct|cv|qh|ubtvqh|bc|kh|tb|tkn|hd|lt|ttlt)\\d{0,2}(?![a-z])',
    // a procedure of the administration
    '(?<![\\d.])\\d\\.\\d{6}(?!\\d)',
    // the code of a file
    '(?<![a-z\\d])[a-z]\\d{2}(?:[.-]\\d{1,6}){2,}(?!\\d)',
    // days, with or without a year
    '(?<!\\d)(?<!\\d[./-])(?:0?[1-9]|[12]\\d|3[01])(?: ?[/.-] ?)(?:0?[1-9]|1[0-2])(?: ?[/.-] ?)(?:19|20)\\d{2}(?![./-]?\\d)',
    '(?<!\\d)(?:0?[1-9]|[12]\\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\\d{2}(?! ?\\d)',
    '(?<!\\d)(?:19|20)\\d{2}[/-](?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\\d|3[01])(?!\\d)',
    '(?<![\\d/])(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\\d{2})?(?![\\d/])',
    '(?<!\\d)\\d{1,2}[:h]\\d{2}(?!\\d)',
    // an address of the internet
    '(?<![\\d.])(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})(?![\\d.])',
    // sums of money
    `(?<![\\d.,])[1-9]\\d{0,2}(?:[.,]\\d{3})*[.,](?:000|\\d{3}(?=${MONEY}))(?![\\d]|[.,]\\d)`,
    `(?<![\\d.,+-])[1-9]\\d{0,8}(?=${MONEY})`,
  ].join('|'),
  'g',
);

/** The plain text with breaks for the numbers that everybody may read. */
export function blankPublic(plain: string): string {
  return plain.replace(PUBLIC, (found) => BREAK.repeat(found.length));
}
