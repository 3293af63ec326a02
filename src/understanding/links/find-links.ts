import type { Link } from './link.js';

/** The links and addresses that a message names, in its order. Nothing is opened. */
export function findLinks(_text: string): readonly Link[] {
  return [];
}
