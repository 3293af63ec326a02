import { isBankCard } from './bank-card.js';
import { isCitizenNumber } from './citizen-number.js';
import { type Group, rowsOfGroups } from './digit-groups.js';
import { sensesOf, speaksOfCode } from './meaning.js';
import { kindOf } from './number-kind.js';
import type { Telling } from './one-time-code.js';
import { isPhoneNumber } from './phone-number.js';
import { blankPublic } from './public-numbers.js';
import type { SecretKind } from './secret-kind.js';
import { BREAK } from './stand-ins.js';

/** A secret and where it stands. */
export type Found = { readonly kind: SecretKind; readonly start: number; readonly end: number };

/** A health insurance card: who pays (a code of two letters), a digit for the share, two for the province, ten more. */
const INSURED =
  /(?<![a-z\d])(?:dn|hx|ch|nn|tk|hc|xk|ht|tb|no|ct|xb|tn|cs|xn|ms|cc|ck|cb|kc|hd|te|bt|hn|dt|dk|xd|ts|tc|tq|ta|ty|hg|ls|pv|cn|hs|sv|gb|gd|th|tv|td|xv|tl|nu|ds|qn|ca|cy|xm)[ .-]?[1-5][ .-]?\d{2}(?:[ .-]?\d){10}(?![ .-]?\d)/g;

/** A secret has at most so many digits, so at most so many groups. */
const MOST_DIGITS = 19;

/** The secrets in figures, in the order in which they stand. `text` is the plain view (views.ts). */
export function findNumbers(text: string): readonly Found[] {
  const cards = [...text.matchAll(INSURED)].map(({ 0: found, index }): Found => {
    return { kind: 'bhxh', start: index, end: index + found.length };
  });
  const rest = blankPublic(
    cards.reduce((left, { start, end }) => left.slice(0, start) + BREAK.repeat(end - start) + left.slice(end), text),
  );
  const { before, behind } = sensesOf(rest);
  const told = { plain: rest, before: onceEach(before), behind: onceEach(behind), isOfCode: speaksOfCode(rest) };
  const numbers = rowsOfGroups(rest).flatMap((row) =>
    secretsIn(row, { ...told, isShort: isShort(lineAround(rest, row)) }),
  );
  return [...cards, ...numbers].sort((a, b) => a.start - b.start);
}

/** One place is asked for with each of the numbers that begin or end there. */
function onceEach<T>(look: (at: number) => T): (at: number) => T {
  const seen = new Map<number, { readonly found: T }>();
  return (at) => {
    const found = seen.get(at) ?? { found: look(at) };
    seen.set(at, found);
    return found.found;
  };
}

/** The line on which a number stands, the number as "#". */
function lineAround(plain: string, row: readonly Group[]): string {
  const [start, end] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0];
  const before = plain.slice(Math.max(0, start - LONGEST_SHORT), start);
  const after = plain.slice(end, end + LONGEST_SHORT);
  return `${before.slice(before.lastIndexOf('\n') + 1)}#${after.split('\n')[0]}`;
}

const LONGEST_SHORT = 60;
const NEUTRAL =
  /(?<![a-z])(?:ho so|nha|bien|ngo|to|phuong|xa|buoc|thua|don|bai|phi|tien|gia|nop|thue|luong|dong|tra|chuyen|mst|sinh|ngay|nam)(?![a-z])/;

/** One number in at most four words is the code that was just asked for; the number of a file is not. */
function isShort(line: string): boolean {
  if (line.length > LONGEST_SHORT || /[\d\uE000]|[.,/]#/.test(line)) return false;
  return [...line.matchAll(/[a-z]+/g)].length <= 4 && !NEUTRAL.test(line);
}

function secretsIn(row: readonly Group[], telling: Telling): readonly Found[] {
  const found: Found[] = [];
  // "H26-250801" is one code: what begins with letters goes no further than its first group
  const isGlued = /(?<![a-z])[a-z]{1,2}$/.test(telling.plain.slice(0, row[0]?.start).slice(-3));
  for (let at = 0; at < row.length; ) {
    const secrets = secretsAt(row, at, isGlued && at === 0 ? 1 : MOST_DIGITS, telling);
    found.push(...secrets.found);
    at += secrets.groups;
  }
  return found;
}

/** The secrets that begin with a group, and over how many groups they go. */
function secretsAt(row: readonly Group[], at: number, most: number, telling: Telling) {
  const group = row[at];
  const alone = group ? splitUp(group) : null;
  if (alone) return { found: alone, groups: 1 };
  for (let length = Math.min(most, row.length - at); length > 0; length -= 1) {
    const window = row.slice(at, at + length);
    const kind = kindOf(window, telling);
    if (kind) return { found: [spanOf(kind, window, telling.plain)], groups: length };
  }
  return { found: [], groups: 1 };
}

/** The groups' place, and that of a "+" or "(" that belongs to them. */
function spanOf(kind: SecretKind, groups: readonly Group[], plain: string): Found {
  const [from, end] = [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0];
  const lead = plain.slice(from, end).includes(')') ? /\(?\+?$/ : /\+?$/;
  const start = from - (lead.exec(plain.slice(Math.max(0, from - 2), from))?.[0].length ?? 0);
  return { kind, start, end };
}

/** A group that holds more digits than any secret may be several that stand without a space. */
function splitUp({ digits, start, end }: Group): readonly Found[] | null {
  if (digits.length <= MOST_DIGITS || digits.length > 40 || end - start !== digits.length) return null;
  let at = start;
  return (
    partsOf(digits)?.map(({ kind, length }) => {
      at += length;
      return { kind, start: at - length, end: at };
    }) ?? null
  );
}

type Part = { readonly kind: SecretKind; readonly length: number };

function partsOf(digits: string): readonly Part[] | null {
  if (digits === '') return [];
  for (const part of beginnings(digits)) {
    const others = partsOf(digits.slice(part.length));
    if (others) return [part, ...others];
  }
  return null;
}

function beginnings(digits: string): readonly Part[] {
  const parts: Part[] = [];
  if (isCitizenNumber(digits.slice(0, 12))) parts.push({ kind: 'cccd', length: 12 });
  if (isPhoneNumber(digits.slice(0, 10))) parts.push({ kind: 'phone', length: 10 });
  if (isBankCard(digits.slice(0, 16))) parts.push({ kind: 'bank_card', length: 16 });
  return parts;
}
