/** What may precede the colon of a test that proves checks: `A1: …`, `C2, C3: …`; or an id in brackets, `… (A16)`. */
const HEAD = /^((?:[A-E]\d{1,2})(?:(?:, | and )[A-E]\d{1,2})*):/;
const IN_BRACKETS = /\(([A-E]\d{1,2}(?:, [A-E]\d{1,2})*)\)/;
const ID = /[A-E]\d{1,2}/g;

/** The ids that a test's title carries, or the title of a block around it. */
export function idsOf(titles: readonly string[]): readonly string[] {
  const found = titles.flatMap((title) => [HEAD.exec(title)?.[1], IN_BRACKETS.exec(title)?.[1]]);
  return [...new Set(found.flatMap((part) => part?.match(ID) ?? []))];
}
