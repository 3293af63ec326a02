import { waits } from '../../../src/content/index.js';
import { type Place, placeKey, type Snapshot } from '../../../src/engine/index.js';

/** Every place that the content has of its own and where a person can stand. */
export function placesOf({ flows }: Snapshot): readonly string[] {
  return [...flows.values()].flatMap(({ id: flow, menu, tasks }) => [
    placeKey({ at: 'menu', flow, page: 0 }),
    ...menu.choices.flatMap(({ id, notice }) => (notice ? [placeKey({ at: 'notice', flow, notice: id })] : [])),
    ...[...tasks.values()].flatMap(({ id: task, steps }) => [
      placeKey({ at: 'needs', flow, task }),
      placeKey({ at: 'done', flow, task }),
      ...steps.filter(waits).flatMap((each, index) => {
        const inStep = { flow, task, step: each.id, index };
        const stuck = 'stuck' in each ? each.stuck : [];
        const branches = stuck.map(({ id: branch }): Place => ({ at: 'branch', ...inStep, branch }));
        return [{ at: 'step', ...inStep } as const, ...branches].map(placeKey);
      }),
    ]),
  ]);
}
