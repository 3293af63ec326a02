import { UnsentCallError } from '../errors/unsent-call-error.js';

const SEPARATORS = /[\s.()-]/g;

/**
 * A Vietnamese number in the form that Zalo takes, `84…` without a plus (contract §3.6), from `0…`, `84…` or `+84…`.
 *
 * @throws UnsentCallError, which does not hold the number
 */
export function zaloPhone(phone: string, path: string): string {
  const digits = phone.replace(SEPARATORS, '');
  const national = /^(?:\+?84|0)(\d{9,10})$/.exec(digits)?.[1];
  if (national === undefined) {
    throw new UnsentCallError(path, { field: 'phone', limit: '84 and 9 or 10 digits', actual: 'another form' });
  }
  return `84${national}`;
}
