import type { ContentStore, PublishMode, Release } from './ports.js';

/** So many versions may be gone on with; who stands on an older one is moved to the current one. */
const MOST_OPEN = 50;

export type Publication = {
  readonly hash: string;
  readonly text: string;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
  readonly mode: PublishMode;
};

/** Makes a version the one that is served. Null, and nothing done, if somebody published since `seen` was looked up. */
export async function publishContent(
  store: ContentStore,
  { hash, text, by, at, mode }: Publication,
  seen: Release | null,
): Promise<Release | null> {
  const before = mode === 'map' ? [] : (seen?.open ?? []).filter((open) => open !== hash);
  const release: Release = { hash, at, by, mode, open: [...before, hash].slice(-MOST_OPEN) };
  return (await store.publish(text, release, seen)) ? release : null;
}
