import type { AnswerKind, AskStep, Expression, Step, Target, Task, WaitStep } from '../../../src/engine/index.js';
import { parseExpression } from '../../../src/engine/index.js';
import { step, task, toStep } from './small-content.js';

const base = (id: string) => ({ id, renamedFrom: [] });
const talking = (id: string) => ({ ...base(id), ignore: [], oldButton: 'past' as const });
function when(source: string): Expression {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.what);
  return parsed.expression;
}

export function ask(id: string, answer: AnswerKind, more: Partial<AskStep> = {}): AskStep {
  return { kind: 'ask', ...talking(id), ask: `${id}?`, save: id, remember: false, answer, ...more };
}

export function branch(id: string, ...cases: readonly (readonly [string | null, Target])[]): Step {
  return {
    kind: 'branch',
    ...base(id),
    cases: cases.map(([source, target]) => ({ when: source === null ? null : when(source), target })),
  };
}

export const call = (id: string, name: string): Step => ({ kind: 'call', ...base(id), flow: 'app', task: name });
export const goto = (id: string, target: Target): Step => ({ kind: 'goto', ...base(id), target });
export const handOver = (id: string): Step => ({ kind: 'hand-over', ...base(id), say: `staff for ${id}` });
export const feedback = (id: string): Step => ({ kind: 'feedback', ...talking(id), ask: `how was ${id}?` });
export const record = (id: string): Step => ({ kind: 'record', ...base(id), outcome: 'installed' });

export function wait(id: string, hours = 72): WaitStep {
  const words = { say: `wait for ${id}`, ok: 'It came', remind: `did ${id} come?` };
  const stuck = [{ id: 'late', label: 'It is late', say: 'call' }];
  return { kind: 'wait', ...talking(id), ...words, afterMs: hours * 3_600_000, stuck };
}

export const PHONES: AnswerKind = {
  type: 'choice',
  choices: [
    { id: 'iphone', label: 'iPhone' },
    { id: 'android', label: 'Android' },
    { id: 'none', label: 'No phone', target: { to: 'human' } },
  ],
};
export const YES_NO: AnswerKind = { type: 'yes-no', yes: 'Có', no: 'Chưa' };
export const AREAS: AnswerKind = {
  type: 'area',
  areas: ['Thượng 2', 'Trung 6', 'Hạ 9', 'Nguyên Xá 2', 'Phúc Lý 2', 'Ngọa Long 2'].map((label, at) => ({
    id: `a${at}`,
    label,
  })),
};

/** A task with every kind of step, which calls another one. */
export const EVERY: Task = task(
  'every',
  [
    ask('phone', PHONES, { oldButton: 'rewind' }),
    branch('which', ['answers.phone == "iphone"', toStep('every', 'apple')], [null, toStep('every', 'robot')]),
    step('apple'),
    goto('past-robot', toStep('every', 'sub')),
    step('robot', { ignore: ['stop', 'thanks'] }),
    call('sub', 'helper'),
    record('noted'),
    ask('born', { type: 'date', when: 'past' }, { remember: true }),
    ask('where', AREAS, { keepMs: 3_600_000 }),
    ask('name', { type: 'text', longest: 20 }),
    wait('police'),
    handOver('look'),
    ask('again', YES_NO),
    branch('loop', ['answers.again', toStep('every', 'phone')], [null, { to: 'done', flow: 'app', task: 'every' }]),
    feedback('rate'),
  ],
  {
    nudge: { afterMs: 24 * 3_600_000, say: 'still there {answers.name}?' },
    done: 'every done {answers.phone}{profile.born}',
  },
);

/** A task that others call: its first step may call the one that called it, and so on. */
export const HELPER: Task = task('helper', [
  ask('deep', YES_NO),
  branch('dive', ['answers.deep', toStep('helper', 'diving')], [null, toStep('helper', 'rate')]),
  call('diving', 'helper'),
  feedback('rate'),
]);

/** Content whose author went in circles. */
export const CIRCLES: Task = task('circles', [
  step('safe'),
  goto('to-b', toStep('circles', 'to-a')),
  goto('to-a', toStep('circles', 'to-b')),
]);
