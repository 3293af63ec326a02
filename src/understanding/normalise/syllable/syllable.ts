import { foldWord } from '../fold.js';
import { type Parts, partsOf, plainPartsOf } from './rhymes.js';
import { splitTone, withTone } from './tone.js';

/** Whether a word has no diacritics at all. */
export function isPlain(word: string): boolean {
  return /^[a-z0-9]*$/.test(word) || word === foldWord(word);
}

/** Whether a word is a Vietnamese syllable: as it stands ("khẩu"), or, typed without diacritics, of one ("khau"). */
export function isSyllable(word: string): boolean {
  if (isPlain(word)) return plainPartsOf(word) !== null;
  const split = splitTone(word);
  const parts = split && partsOf(split.toneless);
  return parts ? isSaid(parts, split.tone) : false;
}

/** Behind -c, -ch, -p and -t stands sắc or nặng. */
function isSaid({ rhyme }: Parts, tone: string): boolean {
  return !/(?:c|ch|p|t)$/.test(rhyme) || tone === '\u0301' || tone === '\u0323';
}

/** Marks that a hurried hand leaves out inside a vowel that cannot do without: "điẹn", "đưọc", "nguyẽn". */
const HALF: readonly (readonly [RegExp, string])[] = [
  [/ưo(?=[ncmptiu])/, 'ươ'],
  [/uơ(?=[ncmptiu])/, 'ươ'],
  [/ie(?=[ncmptu])/, 'iê'],
  [/ye(?=[ncmtu])/, 'yê'],
  [/^iê/, 'yê'],
];

/**
 * A syllable that has diacritics in its one spelling: tone in its place ("hòa" → "hoà", "đựơc" → "được"), the marks
 * of a double vowel complete, "y" or "i" as the dictionaries have it ("lí" → "lý"). Null for what is no syllable.
 */
export function spelled(word: string): string | null {
  const split = splitTone(word);
  if (!split) return null;
  const whole = HALF.reduce((letters, [half, full]) => letters.replace(half, full), split.toneless);
  const parts = partsOf(whole);
  if (!parts) return null;
  const one = withTone(parts, split.tone);
  return Y_OR_I.get(one) ?? one;
}

const Y_OR_I: ReadonlyMap<string, string> = new Map(
  'lí:lý lì:lì kí:ký kĩ:kỹ kì:kỳ mĩ:mỹ sỹ:sĩ tỉ:tỷ quí:quý quì:quỳ quĩ:quỹ qui:quy hý:hí hy:hi ỷ:ỷ í:ý vỹ:vĩ tý:tí'
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to] as const;
    }),
);

/** Letters of a syllable and a tone put together; null if that is no syllable of Vietnamese. A tone may still be missing. */
export function composed(toneless: string, tone: string): string | null {
  const parts = partsOf(toneless);
  if (!parts) return null;
  return tone !== '' && !isSaid(parts, tone) ? null : withTone(parts, tone);
}
