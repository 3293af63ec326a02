import type { Step, Target } from '../engine/index.js';

/** `waits`: the person is asked something here, so that nothing goes on by itself. `place` is absent for `human`. */
export type GraphNode = {
  /** `menu:<flow>`, `notice:<flow>/<id>`, `<flow>/<task>`, `<flow>/<task>/<step>`, `<flow>/<task>#done` or `human`. */
  readonly id: string;
  readonly kind: Step['kind'] | 'menu' | 'notice' | 'task' | 'done' | 'human';
  /** A few words for a reader. */
  readonly label: string;
  readonly waits: boolean;
  readonly place?: { readonly flow: string; readonly task?: string; readonly step?: string };
};

/**
 * `advice` comes back to its own step; `call` leads to the called task and `return` to where the caller goes on;
 * `after` is where a task goes on once staff have it, or what sensibly follows a task.
 */
export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'start' | 'ok' | 'choice' | 'stuck' | 'advice' | 'case' | 'lead' | 'call' | 'return' | 'after';
  readonly label: string;
};

export const HUMAN_NODE = 'human';
export const menuNode = (flow: string): string => `menu:${flow}`;
export const taskNode = (flow: string, task: string): string => `${flow}/${task}`;
export const stepNode = (flow: string, task: string, step: string): string => `${flow}/${task}/${step}`;
export const doneNode = (flow: string, task: string): string => `${flow}/${task}#done`;

/** The node that a target leads to; null for one that depends on where the person comes from. */
export function nodeOfTarget(target: Target): string | null {
  switch (target.to) {
    case 'menu':
      return menuNode(target.flow);
    case 'notice':
      return `notice:${target.flow}/${target.notice}`;
    case 'task':
      return taskNode(target.flow, target.task);
    case 'step':
    case 'branch':
      return stepNode(target.flow, target.task, target.step);
    case 'done':
      return doneNode(target.flow, target.task);
    case 'human':
      return HUMAN_NODE;
    case 'back':
    case 'here':
    case 'who':
    case 'new-person':
    case 'person':
      return null;
  }
}
