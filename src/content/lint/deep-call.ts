import { taskNode } from '../graph-node.js';
import type { LintRule, LintWorld } from './rule.js';
import { stepPlaces } from './step-places.js';

/** As many tasks may wait for one another. */
const DEEPEST = 5;

export const deepCall: LintRule = {
  id: 'deep-call',
  severity: 'error',
  title: `Việc gọi nhau thành vòng, hoặc sâu hơn ${DEEPEST} lớp`,
  why: 'bác làm xong việc nhỏ thì không nhớ việc lớn là gì, và cháu phải dừng lại',
  fix: 'dùng “goto: task:…” thay cho “call”, hoặc chép các bước vào một việc',
  check: (world) => {
    const calls = callsOf(world);
    return stepPlaces(world).flatMap(({ file, path, task, step }) => {
      if (step.kind !== 'call') return [];
      const caller = taskNode(task.flow, task.id);
      const depth = depthOf(taskNode(step.flow, step.task), calls, [caller]);
      if (depth === Number.POSITIVE_INFINITY) return [{ file, path, what: `việc “${step.task}” gọi vòng trở lại` }];
      return depth + 1 > DEEPEST ? [{ file, path, what: `các việc gọi nhau sâu ${depth + 1} lớp` }] : [];
    });
  },
};

type Calls = ReadonlyMap<string, ReadonlySet<string>>;

function callsOf(world: LintWorld): Calls {
  const calls = new Map<string, Set<string>>();
  for (const { task, step } of stepPlaces(world)) {
    const from = taskNode(task.flow, task.id);
    if (step.kind === 'call') calls.set(from, (calls.get(from) ?? new Set()).add(taskNode(step.flow, step.task)));
  }
  return calls;
}

/** How many calls lie under a task; infinite where it calls one of those that are open. */
function depthOf(task: string, calls: Calls, open: readonly string[]): number {
  if (open.includes(task)) return Number.POSITIVE_INFINITY;
  const inner = [...(calls.get(task) ?? [])].map((next) => 1 + depthOf(next, calls, [...open, task]));
  return Math.max(0, ...inner);
}
