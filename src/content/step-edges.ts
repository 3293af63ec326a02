import type { Branch, Step, Target, Task } from '../engine/index.js';
import { doneNode, type GraphEdge, HUMAN_NODE, nodeOfTarget, stepNode, taskNode } from './graph-node.js';

/** All ways on from one step of a task, in the order in which they are offered or tried. */
export function stepEdges(task: Task, index: number): readonly GraphEdge[] {
  const step = task.steps[index];
  if (!step) return [];
  const from = stepNode(task.flow, task.id, step.id);
  return waysOf(step, from, following(task, index)).map((way) => ({ from, ...way }));
}

type Way = Omit<GraphEdge, 'from'>;

function following({ flow, id, steps }: Task, index: number): string {
  const next = steps[index + 1];
  return next ? stepNode(flow, id, next.id) : doneNode(flow, id);
}

function waysOf(step: Step, here: string, next: string): readonly Way[] {
  switch (step.kind) {
    case 'show':
    case 'wait':
      return [{ to: next, kind: 'ok', label: step.ok }, ...step.stuck.map((branch) => stuckWay(branch, here))];
    case 'ask':
      return step.answer.type === 'choice'
        ? step.answer.choices.map(({ label, target }) => to(target, 'choice', label, next))
        : [{ to: next, kind: 'choice', label: '' }];
    case 'branch':
      return step.cases.map(({ when, target }) => to(target, 'case', when?.source ?? '', next));
    case 'call':
      return [
        { to: taskNode(step.flow, step.task), kind: 'call', label: '' },
        { to: next, kind: 'return', label: '' },
      ];
    case 'goto':
      return [to(step.target, 'lead', '', next)];
    case 'record':
      return [{ to: next, kind: 'lead', label: step.outcome }];
    case 'feedback':
      return [{ to: next, kind: 'ok', label: '' }];
    case 'hand-over':
      return [
        { to: HUMAN_NODE, kind: 'lead', label: '' },
        { to: next, kind: 'after', label: '' },
      ];
  }
}

/** A target that depends on where the person comes from leads on, as no target does. */
function to(target: Target | undefined, kind: GraphEdge['kind'], label: string, next: string): Way {
  return { to: (target && nodeOfTarget(target)) ?? next, kind, label };
}

/** Advice without a way on asks the step's question again. */
function stuckWay({ label, onward }: Branch, here: string): Way {
  const target = onward ? nodeOfTarget(onward.target) : here;
  return { to: target ?? here, kind: target === null || target === here ? 'advice' : 'stuck', label };
}
