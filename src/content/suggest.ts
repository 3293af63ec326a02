import { closest } from '../understanding/index.js';

/** "Did you mean …?" for a name that nothing has; empty when nothing is near. */
export function suggest(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  return near ? `có phải ý bạn là “${near}”?` : `hiện có: ${known.slice(0, 8).join(', ')}`;
}
