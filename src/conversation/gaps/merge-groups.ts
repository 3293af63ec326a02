import { fingerprint, isAlike } from '../../understanding/index.js';
import type { GapGroup } from '../ports.js';

/** As many samples as say what is asked. */
const MOST_SAMPLES = 3;

/**
 * Groups whose words are alike as one, the most frequent first. The same groups give the same result in whatever order
 * they come.
 */
export function mergeGroups(groups: readonly GapGroup[]): readonly GapGroup[] {
  const merged: { readonly print: ReturnType<typeof fingerprint>; group: GapGroup }[] = [];
  for (const group of [...groups].sort(byCount)) {
    const print = fingerprint(group.keys[0] ?? '');
    const like = merged.find((other) => isAlike(other.print, print));
    if (like) like.group = together(like.group, group);
    else merged.push({ print, group });
  }
  return merged.map(({ group }) => group).sort(byCount);
}

/** How often it happened. */
export const countOf = ({ misses, rejected }: GapGroup): number => misses + rejected;

function byCount(a: GapGroup, b: GapGroup): number {
  const [first = '', second = ''] = [a.keys[0], b.keys[0]];
  return countOf(b) - countOf(a) || b.last - a.last || (first < second ? -1 : 1);
}

function together(a: GapGroup, b: GapGroup): GapGroup {
  const suggested = new Map(a.suggested);
  for (const [topic, count] of b.suggested) suggested.set(topic, (suggested.get(topic) ?? 0) + count);
  return {
    keys: [...a.keys, ...b.keys],
    samples: [...new Set([...a.samples, ...b.samples])].slice(0, MOST_SAMPLES),
    misses: a.misses + b.misses,
    rejected: a.rejected + b.rejected,
    suggested,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  };
}
