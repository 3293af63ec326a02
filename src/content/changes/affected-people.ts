import { parsePlaceKey, type Snapshot } from '../../engine/index.js';
import { type Change, type ChangeKind, compareContents } from './compare-contents.js';
import { type Destination, destination } from './destination.js';

/** People at one place whose step, task or flow is another one in the later content. */
export type Affected = Destination & {
  /** Key of the place. */
  readonly from: string;
  readonly people: number;
  readonly what: ChangeKind;
};

/**
 * Who stands where something changes, and where each of them will go. `standing` holds how many stand at each place,
 * by the content that they were shown; `ownOf` finds that content, or what they will be moved from if it is gone.
 */
export function affectedPeople(
  standing: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ownOf: (hash: string) => Snapshot,
  after: Snapshot,
): readonly Affected[] {
  const groups = new Map<string, Affected>();
  for (const [hash, places] of standing) {
    const own = ownOf(hash);
    const changes = compareContents(own, after);
    for (const [from, people] of places) {
      const what = changeAt(changes, from);
      const goes = destination(own, after, from);
      if (what === null && goes.way === 'stays') continue;
      const affected = { from, people, what: what ?? 'deleted', ...goes };
      const group = [from, affected.what, goes.to, goes.way].join(' ');
      groups.set(group, { ...affected, people: people + (groups.get(group)?.people ?? 0) });
    }
  }
  return [...groups.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The gravest change of what a place shows; null if it shows what it did. */
function changeAt(changes: readonly Change[], key: string): ChangeKind | null {
  const place = parsePlaceKey(key);
  if (!place || !('task' in place)) return null;
  const step = 'step' in place ? place.step : undefined;
  const here = changes.filter(
    (change) =>
      change.flow === place.flow &&
      (change.task === undefined ? change.what === 'deleted' : change.task === place.task) &&
      (change.step === undefined ? change.what === 'deleted' : change.step === step),
  );
  return GRAVITY.find((what) => here.some((change) => change.what === what)) ?? null;
}

const GRAVITY: readonly ChangeKind[] = ['deleted', 'renamed', 'changed', 'moved'];
