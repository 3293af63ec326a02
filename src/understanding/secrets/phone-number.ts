/** Mobiles of today (03, 05, 07, 08, 09), those of old with eleven digits, and landlines (02 and nine digits). */
const NATIONAL = /^0(?:[35789]\d{8}|1[2689]\d{8}|2\d{9})$/;

/** Whether digits are the number of a phone in Vietnam, as dialled at home or from abroad (84, 0084). */
export function isPhoneNumber(digits: string): boolean {
  return NATIONAL.test(digits) || NATIONAL.test(digits.replace(/^(?:00)?840?/, '0'));
}

/** Whether digits may be a number that lacks its 0, or has a digit too few or too many. */
export function isNearPhoneNumber(digits: string): boolean {
  return /^[35789]\d{8}$/.test(digits) || /^0[235789]\d{7,9}$/.test(digits);
}
