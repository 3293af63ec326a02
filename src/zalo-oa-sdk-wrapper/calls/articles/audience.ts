import { requireAtMost } from '../../errors/unsent-call-error.js';

/** Zalo's codes (contract §3.7). */
const AGES = {
  '0-12': 0,
  '13-17': 1,
  '18-24': 2,
  '25-34': 3,
  '35-44': 4,
  '45-54': 5,
  '55-64': 6,
  '65+': 7,
} as const;
const GENDERS = { all: 0, male: 1, female: 2 } as const;
const REGIONS = { north: 0, central: 1, south: 2 } as const;
const PLATFORMS = { ios: 1, android: 2, 'windows-phone': 3 } as const;
const CITIES = {
  'ho-chi-minh': 4,
  'ha-noi': 9,
  'da-nang': 20,
  'can-tho': 45,
  hue: 53,
  'hai-phong': 57,
  abroad: 63,
} as const;
const LAST_CITY = 63;

export type Age = keyof typeof AGES;
export type Gender = keyof typeof GENDERS;
export type Region = keyof typeof REGIONS;
export type Platform = keyof typeof PLATFORMS;
/** By name where the contract knows it, else Zalo's number 0 to 63; the provinces are those before the 2025 merger. */
export type City = keyof typeof CITIES | number;

/** Which followers get a broadcast; all of them where nothing is said. */
export type Audience = {
  readonly ages?: readonly Age[];
  readonly gender?: Gender;
  readonly regions?: readonly Region[];
  /** Goes before `regions` at Zalo. */
  readonly cities?: readonly City[];
  readonly platforms?: readonly Platform[];
};

/**
 * `recipient.target` of a broadcast: comma strings, since the sources disagree on the type (contract §3.7).
 *
 * @throws UnsentCallError for a number that is no city
 */
export function targetBody(audience: Audience, path: string): Readonly<Record<string, string>> {
  const { ages = [], gender = 'all', regions = [], cities = [], platforms = [] } = audience;
  return {
    ...codes(
      'ages',
      ages.map((age) => AGES[age]),
    ),
    gender: String(GENDERS[gender]),
    ...codes(
      'locations',
      regions.map((region) => REGIONS[region]),
    ),
    ...codes(
      'cities',
      cities.map((city) => cityCode(city, path)),
    ),
    ...codes(
      'platform',
      platforms.map((platform) => PLATFORMS[platform]),
    ),
  };
}

function codes(field: string, list: readonly number[]): Readonly<Record<string, string>> {
  return list.length === 0 ? {} : { [field]: list.join(',') };
}

function cityCode(city: City, path: string): number {
  if (typeof city !== 'number') return CITIES[city];
  requireAtMost(path, 'city', Number.isInteger(city) && city >= 0 ? city : Number.POSITIVE_INFINITY, LAST_CITY);
  return city;
}
