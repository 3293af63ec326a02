/** Whole strings and whole numbers, so that a match never begins in the middle of one. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Too long for a JS number to hold. */
const LONG_WHOLE = /^-?\d{16,}$/;
/** Digits where a number may begin. Ids in quotes, as Zalo writes them, are none: their text is parsed once. */
const MAY_HOLD_LONG_WHOLE = /(?:^|[\s:,[-])\d{16}/;

/**
 * Parses JSON without losing digits: whole numbers of 16 digits and more become strings, because ids exceed 2^53
 * (contract §1.4). Undefined where the text is no JSON.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text); // first: over text that is no JSON the search for tokens is quadratic
    if (!MAY_HOLD_LONG_WHOLE.test(text)) return value;
    return JSON.parse(text.replace(TOKENS, (token) => (LONG_WHOLE.test(token) ? `"${token}"` : token)));
  } catch {
    return undefined;
  }
}
