import { type Contents, oneContent, type Snapshot } from '../engine/index.js';

/** Knows the content of today only: whoever was in an older one is brought over at their next message. */
export function onlyCurrent(current: () => Snapshot): (hash: string | null) => Contents {
  return () => oneContent(current());
}
