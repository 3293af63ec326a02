import { fold, words } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';
import { byLabel, byNumber, type Labelled } from '../picking/choose.js';
import { guessChoice } from '../picking/guess.js';

/** What neighbourhoods are called, long and short; it tells nothing apart. */
const KIND = /\b(to dan pho|khu dan cu|khu pho|tdp|to|thon|xom|khu|cum)\b/g;

/**
 * The neighbourhood that a message names, however it is typed: "tdp trung 6", "tổ 6", "Trung 6", or its number in the
 * list. Null when two fit.
 */
export function readArea<T extends Labelled>(text: string, areas: readonly T[]): T | null {
  const said = fold(tidy(text));
  const own = plain(said);
  const isNamed = own !== said;
  const same = areas.filter(({ label }) => plain(fold(label)) === own);
  if (same.length === 1) return same[0] ?? null;
  if (isNamed && /^(so )?\d{1,3}$/.test(own)) {
    const number = own.replace('so ', '');
    return only(areas.filter(({ label }) => words(fold(label)).at(-1) === number));
  }
  const within = areas.filter(({ label }) => ` ${plain(said)} `.includes(` ${plain(fold(label))} `));
  return byNumber(text, areas) ?? byLabel(text, areas) ?? only(within) ?? guessChoice(text, areas)?.pick ?? null;
}

function plain(folded: string): string {
  return folded.replace(KIND, ' ').replace(/\s+/g, ' ').trim() || folded;
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
