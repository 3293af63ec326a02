import type { SecretKind } from './secret-kind.js';

type Run = {
  /** A letter stands right before the digits, as in the code of a file: "H26-250801-0001". */
  readonly isGlued: boolean;
  /** The message speaks of a one-time code. */
  readonly isCode: boolean;
};

/** A secret has at most so many digits, so at most so many groups. */
const MOST_DIGITS = 19;

/** Masks the secrets in digits that stand in groups, e.g. "001 000 000 000 1950"; leaves the other groups. */
export function maskRun(run: string, about: Run, hide: (kind: SecretKind) => string): string {
  const groups = [...run.matchAll(/\d+/g)].map(([digits]) => digits);
  const gaps = [...run.split(/\d+/).slice(1)];
  let masked = '';
  for (let at = 0; at < groups.length; ) {
    const found = secretAt(groups, at, about);
    const length = found?.length ?? 1;
    masked += (found ? hide(found.kind) : groups[at]) + (gaps[at + length - 1] ?? '');
    at += length;
  }
  return masked;
}

/** What secret begins at a group, and over how many groups it goes. */
function secretAt(groups: readonly string[], at: number, { isGlued, isCode }: Run) {
  const most = isGlued && at === 0 ? 1 : Math.min(groups.length - at, MOST_DIGITS);
  for (let length = most; length > 0; length -= 1) {
    const window = groups.slice(at, at + length);
    const kind = kindOf(window, isCode && (length === 1 || length === groups.length));
    if (kind) return { kind, length };
  }
  return null;
}

function kindOf(groups: readonly string[], isCode: boolean): SecretKind | null {
  const digits = groups.join('');
  if (digits.length > MOST_DIGITS) return null;
  const isFours = groups.length === 1 || groups.slice(0, -1).every((group) => group.length === 4);
  if (digits.length >= 13 && isFours && passesLuhn(digits)) return 'bank_card';
  if (digits.length === 12 && digits.startsWith('0')) return 'cccd';
  const isSix = digits.length === 6 && (groups.length === 1 || groups[0]?.length === 3);
  return isCode && isSix ? 'otp' : null;
}

/** Check digit of bank cards (ISO/IEC 7812-1). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
