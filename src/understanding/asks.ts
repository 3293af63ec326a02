import { fold } from './normalise/fold.js';
import { tidy } from './normalise/tidy.js';

/** Words that ask for more than a yes or no. "Sao" alone begins complaints too, which ask for help as well. */
const OPEN =
  /\b(sao|the nao|lam gi|la gi|gi vay|o dau|cho nao|phong nao|noi nao|ngay nao|hom nao|khi nao|bao gio|bao lau|bao nhieu|may gio|thu may|gio lam viec|so nao|nhu nao)\b/;
const YES_OR_NO = /\b(khong|chua|phai khong|duoc khong)( (a|nhi|vay|ha|chau|chau oi))?$/;

/** Whether a message asks where, when, how or what. */
export function asksOpenly(text: string): boolean {
  return OPEN.test(fold(tidy(text)));
}

/** Whether a message asks anything. */
export function asks(text: string): boolean {
  return text.includes('?') || asksOpenly(text) || YES_OR_NO.test(fold(tidy(text)));
}
