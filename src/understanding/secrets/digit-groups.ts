import { NOTHING } from './stand-ins.js';

/** Digits that stand together, "0912", and where. */
export type Group = { readonly digits: string; readonly start: number; readonly end: number };

const GROUP = new RegExp(`\\d(?:${NOTHING}*\\d)*`, 'g');
/** What people put between the groups of one number, at most so many: "001 - 095". */
const BETWEEN = /[.,\-–—_/()+·•*|]/;
const MOST_BETWEEN = 3;
const LONGEST_GAP = 40;

/** The groups of digits, those together that may be one number. */
export function rowsOfGroups(plain: string): readonly (readonly Group[])[] {
  const rows: Group[][] = [];
  for (const { 0: found, index } of plain.matchAll(GROUP)) {
    const group = { digits: found.replaceAll(NOTHING, ''), start: index, end: index + found.length };
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isGap(plain.slice(last.end, group.start), last, group)) row.push(group);
    else rows.push([group]);
  }
  return rows;
}

function isGap(gap: string, before: Group, after: Group): boolean {
  if (gap.length > LONGEST_GAP || isListed(gap, before, after)) return false;
  const seen = [...gap.replaceAll(NOTHING, '')].map((char) => (/\s/.test(char) ? ' ' : char));
  const signs = seen.filter((char, at) => char !== ' ' || seen[at - 1] !== ' ');
  return signs.length <= MOST_BETWEEN && signs.every((char) => char === ' ' || BETWEEN.test(char));
}

/** "01, 02, 03" are several numbers. */
function isListed(gap: string, before: Group, after: Group): boolean {
  return gap.includes(',') && (gap.includes(' ') || Math.min(before.digits.length, after.digits.length) < 3);
}
