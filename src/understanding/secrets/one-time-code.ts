import type { Group } from './digit-groups.js';
import type { Sense, Senses } from './meaning.js';

/** What a message tells of its numbers. */
export type Telling = Senses & {
  /** The message in small letters without diacritics, as views.ts gives it. */
  readonly plain: string;
  /** It speaks of a one-time code. */
  readonly isOfCode: boolean;
  /** It is little more than one number: "482913 rồi". */
  readonly isShort: boolean;
};

/** Right before a number: it counts or dates something, and opens nothing. */
const COUNTS =
  /(?:^|[^a-z])(?:nam|ngay|sinh(?: nam| ngay)?|phi|tien|gia|het|nop|mat|dong|tra|chuyen|luong|giam tru|thue|tong dai|dau so|(?<!k[iy] )tu|den|so nha|ngo|ngach|to|phong|bien so|ma so|hon|gan|hang|duoi|tren|khoang|muc|don|nguong)\s*[:.]?\s*$/;
/** Right behind a number: a measure. */
const MEASURE =
  /^\s?(?:mah|gb|mb|kb|kg|km|m2|cm|m|%|nguoi|tuoi|nam|ngay|phut|giay|gio|thang|ki tu|ky tu|chu so|so|lan)(?![a-z\d])/;
/** Short numbers of public services. */
const SERVICES: ReadonlySet<string> = new Set(['1022', '1414', '5656', '8079', '9029', '1080', '1789']);
/** Fewer letters between the word and its digits; farther off, only six digits are a code. */
const NEAR = 36;

/** Whether digits are a code that somebody was sent or has set: four to eight beside the word, six beside little else. */
export function isCode(groups: readonly Group[], digits: string, sense: Sense | null, telling: Telling): boolean {
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last || digits.length > 8 || SERVICES.has(digits)) return false;
  const before = telling.plain.slice(Math.max(0, first.start - 20), first.start);
  if (MEASURE.test(telling.plain.slice(last.end, last.end + 10))) return false;
  if (sense?.meaning === 'otp' && isBeside(sense) && !/\bnam\s*$/.test(before)) return true;
  if (digits.length !== 6 || !isInOne(groups) || digits.endsWith('000') || COUNTS.test(before)) return false;
  if (sense?.isLinked && (sense.meaning === 'other' || sense.meaning === 'account')) return false;
  return (telling.isOfCode || telling.isShort) && !/[a-z]$/.test(before);
}

function isBeside({ between, isLinked }: Sense): boolean {
  return (isLinked || between.length < NEAR) && !/\d{4}|\d[ .-]\d/.test(between) && !COUNTS.test(` ${between}`);
}

/** In one piece, in two threes, or digit by digit. */
function isInOne(groups: readonly Group[]): boolean {
  return groups.length === 1 || groups.length === 6 || (groups.length === 2 && groups[0]?.digits.length === 3);
}
