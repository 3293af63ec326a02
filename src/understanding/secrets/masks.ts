import type { SecretKind } from './secret-kind.js';
import { BREAK } from './stand-ins.js';

/** What stands in a text where a secret stood. */
export const MASKS: Readonly<Record<SecretKind, string>> = {
  cccd: '[số căn cước đã che]',
  otp: '[mã đã che]',
  password: '[mật khẩu đã che]',
  bank_card: '[số thẻ đã che]',
  cmnd: '[số chứng minh thư đã che]',
  phone: '[số điện thoại đã che]',
  bhxh: '[mã bảo hiểm đã che]',
};

const ALL = new RegExp(
  Object.values(MASKS)
    .map((mask) => mask.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

/** What else a masked message says. */
export function withoutMasks(masked: string): string {
  return masked.replace(ALL, ' ');
}

/** The text with as many breaks as its masks have characters. */
export function blankMasks(masked: string): string {
  return masked.includes('đã che]') ? masked.replace(ALL, (mask) => BREAK.repeat(mask.length)) : masked;
}
