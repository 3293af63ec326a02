import { bare } from '../normalise/tidy.js';
import { maskRun } from './digit-runs.js';
import { maskPasswords } from './passwords.js';
import type { SecretKind } from './secret-kind.js';

const MASKS: Readonly<Record<SecretKind, string>> = {
  cccd: '[số căn cước đã che]',
  otp: '[mã đã che]',
  password: '[mật khẩu đã che]',
  bank_card: '[số thẻ đã che]',
  cmnd: '[số chứng minh thư đã che]',
  phone: '[số điện thoại đã che]',
  bhxh: '[mã bảo hiểm đã che]',
};

/** Digits with the spaces, dots and dashes that people put between them, and a letter right before, if any. */
const RUN = /(?<!\d)(\p{L}?)(\d(?:[\s.–-]{0,2}\d){5,})/gu;
/** Words that make six digits a one-time code. "Mã hồ sơ" and "mã số thuế" are none of them. */
const CODE_WORD =
  /otp|passcode|\bpin\b|m[ãa]\s*(?:x[áa]c|b[ảa]o m[ậa]t|6 s[ốo]|k[íi]ch ho[ạa]t|l[àa](?!\p{L})|m[ớo]i|:|\d)/iu;
/** A code of four or eight digits only right behind such a word, and no hotline (1900 …). */
const CODE_BEHIND = /((?:otp|pin|passcode)[^\d\n]{0,12})(?!1[89]00)(?:\d{8}|\d{4})(?![\d.,/-]|\s?\d)/giu;
/** What any secret needs: a digit, or the word "password" as passwords.ts knows it. Most messages have neither. */
const MAY_HOLD_SECRET = /\d|m.t\s*kh|mk|pass/iu;
const MONEY = /^\s*(?:đ|₫|vnd|dong|nghìn|ngàn|triệu|trieu)/iu;

/**
 * Replaces what a resident must not type into a chat (căn cước and card numbers, one-time codes, passwords) before
 * anything is stored or logged. Returns the text without them, and which kinds were there.
 */
export function maskSecrets(text: string): { readonly text: string; readonly kinds: readonly SecretKind[] } {
  let after = text.normalize('NFC');
  if (!MAY_HOLD_SECRET.test(after)) return { text: after, kinds: [] };
  const kinds = new Set<SecretKind>();
  const hide = (kind: SecretKind) => {
    kinds.add(kind);
    return MASKS[kind];
  };
  let before: string;
  do {
    before = after;
    after = maskOnce(before, hide);
  } while (after !== before); // a mask changes what stands beside it, and a second look may find more
  return { text: after, kinds: [...kinds] };
}

function isOfCode(text: string): boolean {
  const isAlone = /^(?:la )?(?:\d{6}|\d{3} \d{3})$/.test(bare(text)) && !/\d\.\d/.test(text);
  return isAlone || CODE_WORD.test(text) || isShort(text);
}

/** Six digits in a few words ("482913 rồi") are the code that was just asked for; the number of a file is not. */
function isShort(text: string): boolean {
  return bare(text).split(' ').length <= 4 && !/h[ồo] s[ơo]|nh[àa]|bi[êe]n|\d[.,]\d/iu.test(text);
}

/** What else a masked message says. */
export function withoutMasks(masked: string): string {
  return Object.values(MASKS).reduce((text, mask) => text.replaceAll(mask, ' '), masked);
}

function maskOnce(text: string, hide: (kind: SecretKind) => string): string {
  let isCode: boolean | undefined; // asked of the few texts that hold a run of digits
  return maskPasswords(text, () => hide('password'))
    .replace(CODE_BEHIND, (_, word: string) => word + hide('otp'))
    .replace(RUN, (_, letter: string, run: string, at: number, whole: string) => {
      isCode ??= isOfCode(text);
      const isPrice = MONEY.test(whole.slice(at + letter.length + run.length));
      return letter + maskRun(run, { isGlued: letter !== '', isCode: isCode && !isPrice }, hide);
    });
}
