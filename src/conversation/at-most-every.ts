const MOST_KINDS = 1_000;

/**
 * Lets one line of each kind through every `ms` and counts those between, so that what goes wrong for everybody at once, or
 * for a whole day, does not bury the log. Each kind has a clock of its own: a flood of one may not hide another.
 */
export function atMostEvery(ms: number): (kind: string, write: (missed: number) => void) => void {
  const kinds = new Map<string, { readonly at: number; missed: number }>();
  return (kind, write) => {
    const now = performance.now();
    const last = kinds.get(kind);
    if (last && now - last.at < ms) {
      last.missed += 1;
      return;
    }
    if (kinds.size >= MOST_KINDS) kinds.clear();
    kinds.set(kind, { at: now, missed: 0 });
    write(last?.missed ?? 0);
  };
}
