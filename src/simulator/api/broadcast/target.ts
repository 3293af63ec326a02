import type { ResidentState } from '../../state.js';
import { invalid } from '../envelope.js';

/** Contract §3.7: a key of `recipient.target`, its highest code, and a person's own code. */
const CRITERIA = {
  ages: { max: 7, codeOf: ({ age }: ResidentState) => age && AGE_ENDS.findIndex((end) => age <= end) },
  gender: { max: 2, codeOf: ({ gender }: ResidentState) => gender && (gender === 'male' ? 1 : 2) },
  locations: { max: 2, codeOf: ({ location }: ResidentState) => location },
  cities: { max: 63, codeOf: ({ city }: ResidentState) => city },
  platform: { max: 3, codeOf: ({ platform }: ResidentState) => platform },
  platforms: { max: 3, codeOf: ({ platform }: ResidentState) => platform },
} as const;
const AGE_ENDS = [12, 17, 24, 34, 44, 54, 64, Number.POSITIVE_INFINITY];

type Key = keyof typeof CRITERIA;
const isKey = (key: string): key is Key => key in CRITERIA;

/** Whom a broadcast is for. Throws -201 for a key or a code that is none. */
export function readTarget(target: Readonly<Record<string, unknown>>): (resident: ResidentState) => boolean {
  const wanted = Object.entries(target)
    .filter(([key]) => key !== 'telcos') // only one SDK knows it; nobody here has a network
    .map(([key, value]) => {
      if (!isKey(key)) throw invalid(key);
      return { key, codes: readCodes(key, value) };
    })
    .filter(({ key, codes }) => !(key === 'gender' && codes.includes(0))) // 0 = all
    .filter(({ key }) => !(key === 'locations' && target['cities'] !== undefined)); // cities override locations
  return (resident) => wanted.every(({ key, codes }) => codes.includes(CRITERIA[key].codeOf(resident) ?? -1));
}

// the sources disagree: "4,9", 4, [4,9] and ["4","9"] all serve
function readCodes(key: Key, value: unknown): number[] {
  const parts = Array.isArray(value) ? value : String(value).split(',');
  const codes = parts.map((part) => (/^\s*\d+\s*$/.test(String(part)) ? Number(part) : -1));
  if (codes.some((code) => code < 0 || code > CRITERIA[key].max)) throw invalid(key);
  return codes;
}
