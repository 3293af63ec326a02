import { bare, withoutMasks } from '../../understanding/index.js';

/** Longest sample of a gap, in characters. */
const LONGEST = 160;
/** What masking leaves, because it is no secret by its shape. */
const LONG_NUMBER = /\d(?:[^\p{L}\d]{0,3}\d){5,}/gu;
const NUMBER_MASK = '[số đã che]';
const E_MAIL = /\S{1,64}@\S{1,64}/g;
const E_MAIL_MASK = '[địa chỉ thư đã che]';

/** Words as they may be kept for months, beside nobody's name, and what words that say the same have in common. */
export type GapWords = { readonly sample: string; readonly key: string };

/**
 * Masked words without numbers of more than five digits and without e-mail addresses, cut to 160 characters; the key is
 * what they say without diacritics, punctuation and courtesy. Null where nothing is left that says anything.
 */
export function gapWords(masked: string): GapWords | null {
  const words = masked.toWellFormed().replaceAll('\0', '').replace(/\s+/gu, ' ').trim();
  const characters = [...words.replace(E_MAIL, E_MAIL_MASK).replace(LONG_NUMBER, NUMBER_MASK)];
  const sample = characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
  const said = bare(withoutMasks(sample.replaceAll(NUMBER_MASK, ' ').replaceAll(E_MAIL_MASK, ' ')));
  // without punctuation two short numbers may have become a long one
  const key = said.replace(LONG_NUMBER, ' ').replace(/ +/g, ' ').trim();
  return key === '' ? null : { sample, key };
}
