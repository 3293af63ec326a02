/** The fewest ids that must be taken out and put elsewhere to bring `before` into the order of `after`. Both hold the same ids. */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const positions = after.map((id) => before.indexOf(id));
  // the longest rising row of positions stays where it is: for each, the best row that ends there
  const rows: (readonly number[])[] = [];
  for (const position of positions) {
    const longest = rows
      .filter((row) => (row.at(-1) ?? -1) < position)
      .reduce<readonly number[]>((best, row) => (row.length > best.length ? row : best), []);
    rows.push([...longest, position]);
  }
  const stays = new Set(rows.reduce<readonly number[]>((best, row) => (row.length > best.length ? row : best), []));
  return new Set(before.filter((_, position) => !stays.has(position)));
}
