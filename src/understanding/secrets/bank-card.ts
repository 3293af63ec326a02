/** The first digits of the networks that Vietnamese banks issue, 9704 for their own. */
const ISSUED = /^(?:4|5|2[2-7]|3[0-9]|6|9704)/;

/** Cards of Vietnamese banks; not each of them keeps to the check digit. */
const DOMESTIC = /^9704(?:\d{12}|\d{15})$/;

/** Whether digits are the number of a card: 13 to 19 of them, the check digit right (ISO/IEC 7812-1). */
export function isBankCard(digits: string): boolean {
  if (DOMESTIC.test(digits)) return true;
  if (digits.length < 13 || digits.length > 19 || !passesLuhn(digits)) return false;
  return digits.length === 16 || digits.length === 19 || ISSUED.test(digits);
}

export function isIssued(digits: string): boolean {
  return ISSUED.test(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
