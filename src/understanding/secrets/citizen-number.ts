/** Provinces and cities as their codes stood when the numbers were given; those merged away keep theirs. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
);
/** Nobody who has a phone is born before, in the last century, or later, in this one. Years without their century. */
const EARLIEST = 10;
const LATEST = 45;

/**
 * Whether twelve digits are built as a citizen's number: the province's code, a digit for century and sex (0 and 1 for
 * the last century, 2 and 3 for this one), two digits of a birth year that may be, six of any kind.
 */
export function isCitizenNumber(digits: string): boolean {
  if (digits.length !== 12 || !PROVINCES.has(digits.slice(0, 3))) return false;
  const century = Number(digits.charAt(3));
  const year = Number(digits.slice(4, 6));
  return century <= 1 ? year >= EARLIEST : century <= 3 && year <= LATEST;
}
