/** More labels than any ward's content has. */
const MOST = 2_000;

/**
 * As `work`, but does it once for each text, so long as it has met no more than `most` of them since: the same labels
 * are looked at with every message of every person.
 */
export function remember<T>(work: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = work(text);
    known.set(text, found);
    return found;
  };
}
