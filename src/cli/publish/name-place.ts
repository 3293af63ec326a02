import type { Change } from '../../content/index.js';
import { parsePlaceKey, type Snapshot } from '../../engine/index.js';

type Where = Pick<Change, 'flow' | 'task' | 'step'>;

/** A flow, task or step as ward IT knows it: titles, and the step's id as it stands in the file. */
export function nameOf(snapshots: readonly Snapshot[], { flow, task, step }: Where): string {
  const flows = snapshots.flatMap(({ flows }) => (flow === undefined ? [] : (flows.get(flow) ?? [])));
  const tasks = flows.flatMap(({ tasks }) => (task === undefined ? [] : (tasks.get(task) ?? [])));
  return [flows[0]?.title ?? flow, task === undefined ? undefined : (tasks[0]?.title ?? task), step]
    .filter((name) => name !== undefined)
    .join(' › ');
}

/** As `nameOf`, of the place with that key. */
export function namePlace(snapshots: readonly Snapshot[], key: string): string {
  const place = parsePlaceKey(key);
  if (!place || !('flow' in place)) return key;
  if (place.at === 'menu') return place.flow === 'home' ? 'menu chính' : `menu ${nameOf(snapshots, place)}`;
  return nameOf(snapshots, place);
}
