import type { Snapshot, Task } from '../../engine/index.js';
import type { Timer } from './timer-move.js';

/** The place that is to blame for a timer: the step that waits, or the first step of the task that nudges. */
export function timerPlace({ flows }: Snapshot, { kind, flow, task, step }: Omit<Timer, 'id' | 'at'>): string {
  const own = kind === 'wait' ? step : flows.get(flow)?.tasks.get(task)?.steps[0]?.id;
  return `step/${flow}/${task}/${own ?? ''}`;
}

/**
 * Where the content promises to write of itself, and on the whole walk never did: the steps that wait and the tasks
 * that nudge. `places`: keys of all that were come to; `spoken`: `timerPlace` of what spoke, after its kind.
 */
export function neverSpoken(
  content: Snapshot,
  places: ReadonlySet<string>,
  spoken: ReadonlySet<string>,
): readonly { readonly kind: Timer['kind']; readonly place: string }[] {
  return [...content.flows.values()]
    .flatMap(({ tasks }) => [...tasks.values()])
    .filter((task) => isComeTo(task, places))
    .flatMap((task) => promisesOf(task).map((timer) => ({ kind: timer.kind, place: timerPlace(content, timer) })))
    .filter(({ kind, place }) => !spoken.has(`${kind} ${place}`));
}

function isComeTo({ flow, id }: Task, places: ReadonlySet<string>): boolean {
  return [...places].some((place) => place.startsWith(`step/${flow}/${id}/`));
}

function promisesOf({ flow, id, nudge, steps }: Task): readonly Omit<Timer, 'id' | 'at'>[] {
  const waits = steps.filter(({ kind }) => kind === 'wait');
  return [
    ...(nudge ? [{ kind: 'nudge', flow, task: id, step: '' } as const] : []),
    ...waits.map((step) => ({ kind: 'wait', flow, task: id, step: step.id }) as const),
  ];
}
