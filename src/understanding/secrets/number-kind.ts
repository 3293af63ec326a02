import { isBankCard, isIssued } from './bank-card.js';
import { isCitizenNumber } from './citizen-number.js';
import type { Group } from './digit-groups.js';
import type { Meaning, Sense } from './meaning.js';
import { isCode, type Telling } from './one-time-code.js';
import { isNearPhoneNumber, isPhoneNumber } from './phone-number.js';
import type { SecretKind } from './secret-kind.js';

/** How many digits a number may have that a word calls so; one too few or too many is a slip, and as secret. */
const LENGTHS: Readonly<Record<Meaning, readonly [least: number, most: number]>> = {
  cccd: [9, 14],
  cmnd: [8, 10],
  bhxh: [9, 15],
  bank_card: [13, 19],
  phone: [9, 11],
  password: [4, 12],
  otp: [4, 8],
  account: [6, 19],
  other: [4, 19],
};

/** Which secret some groups of digits are, read as one number; null where they are none. */
export function kindOf(groups: readonly Group[], telling: Telling): SecretKind | null {
  const digits = groups.map((group) => group.digits).join('');
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last || digits.length < 4 || digits.length > 19) return null;
  const sense = senseOf(telling, first.start, last.end, digits.length);
  return (
    byBuild(groups, digits, sense) ??
    (sense && byWord(digits, sense)) ??
    (isCode(groups, digits, sense, telling) ? 'otp' : null)
  );
}

/** What the nearest words that fit say of a number: right before it, else right behind, else farther before. */
function senseOf(telling: Telling, start: number, end: number, length: number): Sense | null {
  const before = telling.before(start).find((sense) => isMeant(sense, length)) ?? null;
  if (before?.isLinked) return before;
  const behind = telling.behind(end);
  return behind && isMeant(behind, length) ? behind : before;
}

function isMeant({ meaning, isLinked }: Sense, length: number): boolean {
  const [least, most] = LENGTHS[meaning];
  const isNeutral = meaning === 'other' || meaning === 'account';
  return length >= least && length <= most && (isLinked || !isNeutral);
}

/** Numbers that show what they are, unless a word beside them says otherwise. */
function byBuild(groups: readonly Group[], digits: string, sense: Sense | null): SecretKind | null {
  const linked = sense?.isLinked ? sense.meaning : null;
  if (isCitizenNumber(digits)) return 'cccd';
  if (linked === 'other') return null;
  if (isCardWritten(groups, digits, linked)) return 'bank_card';
  if (linked === 'password' || linked === 'bhxh') return null;
  if (isPhoneNumber(digits)) return 'phone';
  if (digits.length === 12 && digits.startsWith('0') && isEven(groups)) return 'cccd';
  return isOldCardNumber(groups, digits) && linked !== 'account' && linked !== 'phone' ? 'cmnd' : null;
}

/** A card's digits, in any spacing where they are a card's beyond doubt; else together, or in fours. */
function isCardWritten(groups: readonly Group[], digits: string, linked: Meaning | null): boolean {
  if (!isBankCard(digits)) return false;
  if (linked === 'account') return isIssued(digits) && digits.length >= 15;
  const isFours = groups.slice(0, -1).every((group) => group.digits.length === 4);
  return groups.length === 1 || isFours || (isIssued(digits) && digits.length >= 15);
}

/** Written together, or in parts as people part a long number. */
function isEven(groups: readonly Group[]): boolean {
  const lengths = groups.map((group) => group.digits.length);
  return lengths.every((length) => length >= 3) || lengths.every((length) => length === lengths[0]);
}

/** Nine digits as old identity cards had them; a round number is a sum of money. */
function isOldCardNumber(groups: readonly Group[], digits: string): boolean {
  if (digits.length !== 9 || digits.endsWith('000') || digits === '123456789') return false;
  const isThrees = groups.length === 3 && groups.every((group) => group.digits.length === 3);
  return groups.length === 1 ? /^[0-3]/.test(digits) : isThrees && digits.startsWith('0');
}

/** Numbers that words beside them name. */
function byWord(digits: string, sense: Sense): SecretKind | null {
  const isNear = sense.isLinked || sense.between.length <= 30;
  return isNear && !/\d{4}/.test(sense.between) ? NAMED[sense.meaning](digits, sense) : null;
}

const NAMED: Readonly<Record<Meaning, (digits: string, sense: Sense) => SecretKind | null>> = {
  cccd: (digits) => (digits.length === 9 ? 'cmnd' : 'cccd'),
  cmnd: () => 'cmnd',
  bhxh: () => 'bhxh',
  phone: (digits, { isLinked }) => (isLinked && isNearPhoneNumber(digits) ? 'phone' : null),
  bank_card: (digits, { isLinked }) => (isLinked && digits.length >= 15 ? 'bank_card' : null),
  password: (digits, { between }) => (isPassword(digits, between) ? 'password' : null),
  otp: () => null,
  account: () => null,
  other: () => null,
};

/** Told ("mật khẩu là 1950", "mật khẩu là ngày sinh 15031952"), or six digits and more right beside the word. */
function isPassword(digits: string, between: string): boolean {
  if (/(?:(?<![a-z])la|[:=])\W*$/.test(between)) return true;
  return digits.length >= 6 && (between.length <= 15 || /(?<![a-z])la(?![a-z])|[:=]/.test(between));
}
