import type { ContentStore } from './ports.js';

const KEPT_MS = 24 * 3_600_000;

/**
 * Removes versions that are not served, were published more than a day ago, and on which nobody stands. `standing` tells
 * on which somebody does; it is asked only if there is something to remove.
 *
 * @returns the hashes that were removed
 */
export async function removeUnused(
  store: ContentStore,
  standing: () => Promise<{ has(hash: string): boolean }>,
  now: number,
): Promise<readonly string[]> {
  const [current, all] = await Promise.all([store.current(), store.list()]);
  const old = all.filter(({ hash, at }) => hash !== current?.hash && now - at > KEPT_MS);
  if (old.length === 0) return [];
  const used = await standing();
  const unused = old.map(({ hash }) => hash).filter((hash) => !used.has(hash));
  for (const hash of unused) await store.remove(hash);
  return unused;
}
