/** Whole strings and whole numbers, so that a match never begins in the middle of one. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Too long for a JS number to hold. */
const LONG_WHOLE = /^-?\d{16,}$/;
/** The smallest number of 16 digits. */
const LONG = 1e15;

/**
 * Parses JSON without losing digits: whole numbers of 16 digits and more become strings, because ids exceed 2^53
 * (contract §1.4). Undefined where the text is no JSON.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text); // first: over text that is no JSON the search for tokens is quadratic
    if (!holdsLong(value)) return value; // ids in quotes, as Zalo writes them, are no numbers: parsed once
    return JSON.parse(text.replace(TOKENS, (token) => (LONG_WHOLE.test(token) ? `"${token}"` : token)));
  } catch {
    return undefined;
  }
}

/** Whether a long number is in it. Without recursion: how deep a body nests is the sender's choice. */
function holdsLong(json: unknown): boolean {
  const rest = [json];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === 'number' && Math.abs(value) >= LONG) return true;
    if (typeof value !== 'object') continue;
    const fields = value as Readonly<Record<string, unknown>>; // of null there are none
    for (const name in fields) if (typeof fields[name] !== 'string') rest.push(fields[name]);
  }
  return false;
}
