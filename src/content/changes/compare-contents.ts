import { isDeepStrictEqual } from 'node:util';
import type { Flow, Snapshot, Step, Task } from '../../engine/index.js';
import { movedIds } from './moved-ids.js';

export type ChangeKind = 'added' | 'changed' | 'moved' | 'renamed' | 'deleted';

/** One difference between two contents. A flow or task that is new or gone is one change, whatever it holds. */
export type Change = {
  readonly what: ChangeKind;
  /** Flow, task and step, as far as the change is of one; of a renamed step the old id. */
  readonly flow?: string;
  readonly task?: string;
  readonly step?: string;
  /** The id that a renamed step has in the later content. */
  readonly now?: string;
  /** What is changed where it is no flow. */
  readonly part?: 'greeting' | 'phrases' | 'faq';
};

/** What is different in `after`, in the order in which it stands there; what is gone comes last of its kind. */
export function compareContents(before: Snapshot, after: Snapshot): readonly Change[] {
  const parts = (['greeting', 'phrases', 'faq'] as const).filter(
    (part) => !isDeepStrictEqual(before[part], after[part]),
  );
  return [
    ...parts.map((part): Change => ({ what: 'changed', part })),
    ...compareMaps(before.flows, after.flows, (flow) => ({ flow }), compareFlows),
  ];
}

function compareFlows(before: Flow, after: Flow): readonly Change[] {
  const flow = after.id;
  const own = ({ title, menu }: Flow) => ({ title, menu: { ...menu, choices: menu.choices.filter(isOwn) } });
  return [
    ...(isDeepStrictEqual(own(before), own(after)) ? [] : [{ what: 'changed', flow } as const]),
    ...compareMaps(before.tasks, after.tasks, (task) => ({ flow, task }), compareTasks),
  ];
}

/** The entries of a flow's menu that stand for its tasks change with them. */
function isOwn({ target }: Flow['menu']['choices'][number]): boolean {
  return target.to !== 'task';
}

function compareTasks(before: Task, after: Task): readonly Change[] {
  const { flow, id: task } = after;
  const own = ({ steps: _, ...rest }: Task) => rest;
  return [
    ...(isDeepStrictEqual(own(before), own(after)) ? [] : [{ what: 'changed', flow, task } as const]),
    ...compareSteps(before.steps, after.steps).map((change) => ({ ...change, flow, task })),
  ];
}

function compareSteps(before: readonly Step[], after: readonly Step[]): readonly Change[] {
  const old = new Map(before.map((step) => [step.id, step]));
  const has = new Set(after.map(({ id }) => id));
  const formerOf = (step: Step) =>
    old.get(step.id) ?? step.renamedFrom.flatMap((id) => (has.has(id) ? [] : (old.get(id) ?? []))).at(0);
  const pairs = after.map((step) => ({ step, former: formerOf(step) }));
  const followed = new Set(pairs.flatMap(({ former }) => former?.id ?? []));
  const kept = pairs.flatMap(({ former }) => former?.id ?? []);
  const moved = movedIds(
    before.map(({ id }) => id).filter((id) => followed.has(id)),
    kept,
  );
  return [
    ...pairs.flatMap(({ step, former }) => changesOf(step, former, former !== undefined && moved.has(former.id))),
    ...before.filter(({ id }) => !followed.has(id)).map(({ id }): Change => ({ what: 'deleted', step: id })),
  ];
}

function changesOf(step: Step, former: Step | undefined, isMoved: boolean): readonly Change[] {
  if (!former) return [{ what: 'added', step: step.id }];
  const words = ({ id: _, renamedFrom: __, ...rest }: Step) => rest;
  return [
    ...(former.id === step.id ? [] : [{ what: 'renamed', step: former.id, now: step.id } as const]),
    ...(isDeepStrictEqual(words(former), words(step)) ? [] : [{ what: 'changed', step: step.id } as const]),
    ...(isMoved ? [{ what: 'moved', step: step.id } as const] : []),
  ];
}

function compareMaps<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  name: (id: string) => Omit<Change, 'what'>,
  compare: (before: T, after: T) => readonly Change[],
): readonly Change[] {
  return [
    ...[...after].flatMap(([id, item]): readonly Change[] => {
      const former = before.get(id);
      return former === undefined ? [{ what: 'added', ...name(id) }] : compare(former, item);
    }),
    ...[...before.keys()].filter((id) => !after.has(id)).map((id): Change => ({ what: 'deleted', ...name(id) })),
  ];
}
