import { fold } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';

/** What people say who were cheated, or are being cheated: the words of official warnings (there is no "mức 3"). */
const SIGNS =
  /\b(bi lua|lua dao|lua mat|mat tien|lua tien|muc 3|gia danh|(xung|gia) (la )?(cong an|can bo)|(lo|da) (lo )?chuyen (tien|khoan)|chuyen tien roi|(ung dung|app|link|duong link) la)\b/;
/** Folds to the same letters, and means something else. */
const OTHERS = /lựa|lúa|lứa|mất tiền điện|là gì/u;

/** Whether a message speaks of a swindle: help with that goes before everything else. */
export function speaksOfDanger(text: string): boolean {
  const said = tidy(text);
  return SIGNS.test(fold(said)) && !OTHERS.test(said);
}
