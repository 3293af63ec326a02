import type { Flow, Snapshot, Step, Task } from '../../engine/index.js';

/** Something that a person can come through: a step, an advice, an answer, a case of a branch, an entry of a menu. */
export type Way = {
  /** E.g. `step/vneid/cai-dat/go-ten`, `branch/…/…/…/<advice>`, `choice/…`, `case/…/<number from 1>`, `menu/home/sim`. */
  readonly key: string;
  readonly kind: 'step' | 'branch' | 'choice' | 'case' | 'menu';
  readonly flow: string;
  /** Empty for an entry of the menu. */
  readonly task: string;
  /** What the author knows it by. */
  readonly label: string;
};

export const wayKey = (kind: Way['kind'], ...parts: readonly (string | number)[]) => [kind, ...parts].join('/');

/** Every way that the content has, in the order of its files. */
export function waysOf({ flows }: Snapshot): readonly Way[] {
  return [...flows.values()].flatMap((flow) => [...menuWays(flow), ...[...flow.tasks.values()].flatMap(taskWays)]);
}

function menuWays({ id: flow, menu }: Flow): readonly Way[] {
  return menu.choices.map(({ id, label }) => ({ key: wayKey('menu', flow, id), kind: 'menu', flow, task: '', label }));
}

function taskWays({ flow, id: task, steps }: Task): readonly Way[] {
  return steps.flatMap((step) => {
    const own = (kind: Way['kind'], id: string | number, label: string): Way => {
      return { key: wayKey(kind, flow, task, step.id, id), kind, flow, task, label };
    };
    return [
      { key: wayKey('step', flow, task, step.id), kind: 'step', flow, task, label: step.id },
      ...('stuck' in step ? step.stuck.map(({ id, label }) => own('branch', id, label)) : []),
      ...answersOf(step).map(({ id, label }) => own('choice', id, label)),
      ...casesOf(step).map((label, index) => own('case', index + 1, label)),
    ] as const;
  });
}

function answersOf(step: Step): readonly { readonly id: string; readonly label: string }[] {
  if (step.kind !== 'ask') return [];
  if (step.answer.type === 'choice') return step.answer.choices;
  if (step.answer.type !== 'yes-no') return [];
  const { yes, no } = step.answer;
  return [
    { id: 'yes', label: yes },
    { id: 'no', label: no },
  ];
}

function casesOf(step: Step): readonly string[] {
  if (step.kind !== 'branch') return [];
  return step.cases.map(({ when }, index) => `${step.id}: ${when?.source ?? (index === 0 ? 'luôn luôn' : 'còn lại')}`);
}
