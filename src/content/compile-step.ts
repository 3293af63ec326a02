import {
  type AnswerKind,
  type Branch,
  COMMANDS,
  type Command,
  type Expression,
  type Phrases,
  parseExpression,
  type Step,
  type Target,
} from '../engine/index.js';
import type { AskFile, BranchFile, StepFile, TalkingFile } from './step-schema.js';

const HOUR_MS = 3_600_000;

/** What a file leaves to the bot's own words and to the ward. */
export type Defaults = {
  readonly phrases: Pick<Phrases, 'label_go_on' | 'label_yes' | 'label_no'>;
  readonly areas: readonly { readonly id: string; readonly label: string }[];
};

type At = { readonly flow: string; readonly task: string; readonly next: Target };

/** Turns a step of a file into one that the engine does; `next` is what follows it. */
export function compileStep(step: StepFile, at: At, defaults: Defaults): Step {
  const base = { id: step.id, renamedFrom: step.renamed_from };
  const to = (then: string) => parseTarget(then, at.flow, at.task, at.next);
  const stuck = (branches: readonly BranchFile[]) =>
    branches.map((branch) => compileBranch(branch, at, defaults.phrases.label_go_on));
  switch (step.kind) {
    case 'show': {
      const { say, check, ok, picture } = step;
      const shown = picture === undefined ? {} : { picture };
      return { kind: 'show', ...base, ...talking(step), say, check, ok, ...shown, stuck: stuck(step.stuck) };
    }
    case 'ask':
      return { kind: 'ask', ...base, ...talking(step), ...question(step, to, defaults) };
    case 'branch':
      return { kind: 'branch', ...base, cases: step.branch.map((each) => compileCase(each, to)) };
    case 'call': {
      const [first = '', second] = step.call.split('/');
      return { kind: 'call', ...base, flow: second === undefined ? at.flow : first, task: second ?? first };
    }
    case 'goto':
      return { kind: 'goto', ...base, target: to(step.goto) };
    case 'wait': {
      const { say, ok, remind, wait } = step;
      const afterMs = wait.hours * HOUR_MS;
      return { kind: 'wait', ...base, ...talking(step), say, ok, remind, afterMs, stuck: stuck(step.stuck) };
    }
    case 'record':
      return { kind: 'record', ...base, outcome: step.record };
    case 'hand-over':
      return { kind: 'hand-over', ...base, say: step.hand_over };
    case 'feedback':
      return { kind: 'feedback', ...base, ...talking(step), ask: step.feedback };
  }
}

function talking({ ignore, allow, old_button: oldButton }: TalkingFile) {
  const always: readonly Command[] = ['human', 'menu'];
  const ignored = allow ? COMMANDS.filter((name) => !allow.includes(name)) : (ignore ?? []);
  return { ignore: ignored.filter((name) => !always.includes(name)), oldButton };
}

function question(step: AskFile, to: (then: string) => Target, defaults: Defaults) {
  const { ask, save, remember, retry, keep_hours: keepHours } = step;
  return {
    ask,
    save,
    remember,
    answer: answerOf(step, to, defaults),
    ...(retry === undefined ? {} : { retry }),
    ...(keepHours === undefined ? {} : { keepMs: keepHours * HOUR_MS }),
  };
}

const LONGEST_ANSWER = 200;

function answerOf(step: AskFile, to: (then: string) => Target, { phrases, areas }: Defaults): AnswerKind {
  switch (step.answer) {
    case 'choice': {
      const choices = (step.choices ?? []).map(({ id, label, also, then }) => ({
        id,
        label,
        ...(also.length > 0 ? { also } : {}),
        ...(then === undefined ? {} : { target: to(then) }),
      }));
      return { type: 'choice', choices };
    }
    case 'yes-no':
      return { type: 'yes-no', yes: step.yes ?? phrases.label_yes, no: step.no ?? phrases.label_no };
    case 'date':
      return { type: 'date', when: step.when ?? 'any' };
    case 'area':
      return { type: 'area', areas };
    case 'text':
      return { type: 'text', longest: step.longest ?? LONGEST_ANSWER };
  }
}

type CaseFile = Extract<StepFile, { kind: 'branch' }>['branch'][number];

const NEVER: Expression = { source: 'false', tree: { is: 'value', value: false } };

function compileCase(file: CaseFile, to: (then: string) => Target) {
  if ('else' in file) return { when: null, target: to(file.else) };
  const parsed = parseExpression(file.if);
  // one that cannot be read is an issue of its own, and is never served
  return { when: parsed.ok ? parsed.expression : NEVER, target: to(file.then) };
}

function compileBranch(branch: BranchFile, { flow, task, next }: At, goLabel: string): Branch {
  const { id, label, say, then = 'again', go = goLabel } = branch;
  const target = then === 'again' ? null : parseTarget(then, flow, task, next);
  return { id, label, say, ...(target ? { onward: { target, label: go } } : {}) };
}

/** `next`, `done`, `human`, `menu` (the flow's own), `step:<id>` of the same task, `task:<id>` or `task:<flow>/<id>`. */
export function parseTarget(then: string, flow: string, task: string, next: Target): Target {
  if (then === 'next') return next;
  if (then === 'done') return { to: 'done', flow, task };
  if (then === 'human') return { to: 'human' };
  if (then === 'menu') return { to: 'menu', flow };
  const [kind, name = ''] = then.split(':');
  if (kind === 'step') return { to: 'step', flow, task, step: name };
  const [first = '', second] = name.split('/');
  return second === undefined ? { to: 'task', flow, task: first } : { to: 'task', flow: first, task: second };
}
