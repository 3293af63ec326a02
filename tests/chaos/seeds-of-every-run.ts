import type { Golden } from './golden.js';
import { type Plan, planOf } from './plan.js';

const SEEDS = 5;
/** Seeds that are looked at; every kind of fault is in many of them. */
const LOOKED_AT = 40;

/**
 * The seeds that every run of the tests plays: few, and together with every kind of blow and fault. A plan depends on
 * the conversations too, so that they are chosen anew when these change.
 */
export function seedsOfEveryRun(golden: readonly Golden[]): readonly number[] {
  const known = new Set<string>();
  const left = new Map(
    Array.from({ length: LOOKED_AT }, (_, index) => [index + 1, kindsIn(planOf(index + 1, golden))] as const),
  );
  return Array.from({ length: SEEDS }, () => {
    const fresh = ([, kinds]: readonly [number, readonly string[]]) => kinds.filter((kind) => !known.has(kind)).length;
    const [best] = [...left].sort((a, b) => fresh(b) - fresh(a) || a[0] - b[0]);
    if (!best) throw new RangeError('no seeds are left');
    for (const kind of best[1]) known.add(kind);
    left.delete(best[0]);
    return best[0];
  });
}

/** What happens on a day, by kind. */
function kindsIn({ blows, faults }: Plan): readonly string[] {
  const struck = blows.flatMap(({ target, how, at }) => [target, how, `${how} ${'sends' in at ? 'over a send' : ''}`]);
  const amiss = faults
    .filter(({ match }) => match.probability !== 0)
    .map(({ fault }) => (typeof fault === 'object' ? (Object.keys(fault)[0] ?? '') : fault));
  return [...new Set([...struck, ...amiss])];
}
