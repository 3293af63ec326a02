import { words } from '../normalise/fold.js';

/** What a key is compared by. */
export type Fingerprint = { readonly trigrams: ReadonlySet<string>; readonly meaning: ReadonlySet<string> };

/** Words of every question, folded: sharing them says nothing. */
const EMPTY = new Set(
  (
    'la gi o dau the nao lam sao thi ma cua cho co khong bi duoc roi chua nay do kia cai nhung cac mot va hay voi khi nao vi ' +
    'tai nhu vay phai muon can hoi ve toi tui bac chau ong ba con em anh chi co chu minh ta ai bao nhieu luc may giup xin a nhe'
  ).split(' '),
);
/** Of all three-letter pieces of two keys, how many they share: a slip of the finger in a short one leaves three quarters. */
const NEARLY_SAME = 0.75;
const HALF_SAME = 0.5;

export function fingerprint(key: string): Fingerprint {
  const padded = `  ${key} `;
  const trigrams = new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
  return { trigrams, meaning: new Set(words(key).filter((word) => !EMPTY.has(word))) };
}

/** Whether two keys likely ask the same: nearly the same letters, or the same words that carry meaning but for one. */
export function isAlike(a: Fingerprint, b: Fingerprint): boolean {
  return shareOf(a.trigrams, b.trigrams) >= NEARLY_SAME || meansSame(a, b);
}

function meansSame(a: Fingerprint, b: Fingerprint): boolean {
  const [few, many] = a.meaning.size < b.meaning.size ? [a.meaning, b.meaning] : [b.meaning, a.meaning];
  if (few.size < 2 || many.size - few.size > 1 || ![...few].every((word) => many.has(word))) return false;
  return few.size === many.size || shareOf(a.trigrams, b.trigrams) >= HALF_SAME;
}

/** How much of both two sets share, from 0 to 1; 0 where they are too unequal in size to matter. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (2 * few.size < HALF_SAME * (few.size + many.size)) return 0;
  let shared = 0;
  for (const piece of few) if (many.has(piece)) shared += 1;
  return (2 * shared) / (few.size + many.size);
}
