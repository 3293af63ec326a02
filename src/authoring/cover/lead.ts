import {
  evaluate,
  hanoiTime,
  isTrue,
  type Scope,
  type Session,
  type Snapshot,
  type Step,
  type Target,
  type Value,
} from '../../engine/index.js';
import type { TurnTrace } from '../rehearsal/index.js';
import { wayKey } from './way.js';

type StepRef = { readonly flow: string; readonly task: string; readonly step: string };
type Stop = { readonly ways: readonly string[]; readonly at: StepRef | null };

/** Steps that lead on without a word end somewhere; more than that is a circle. */
const LONGEST_LEAD = 50;

/**
 * What lies between a choice and the place where the person came to stand: steps that say nothing, and the cases
 * that held there. Empty where the road cannot be told any more, since the answers went with their task.
 */
export function waysBetween(trace: TurnTrace, target: Target): readonly string[] {
  const { content, after } = trace;
  const scope = scopeOf(trace);
  const frames = [...(trace.before?.calls ?? [])];
  const ways: string[] = [];
  let at = startOf(content, target, frames);
  for (let count = 0; at !== null && count < LONGEST_LEAD; count += 1) {
    if (isAt(after, at)) return ways;
    const stop = passStep(content, at, scope, frames);
    ways.push(...stop.ways);
    at = stop.at;
  }
  return at === null && !('step' in after.place) ? ways : [];
}

function startOf(content: Snapshot, target: Target, frames: StepRef[]): StepRef | null {
  if (target.to === 'step') return target;
  if (target.to === 'task') return firstOf(content, target);
  if (target.to !== 'done') return null;
  const caller = frames.pop();
  return caller ? nextOf(content, caller) : null;
}

function passStep(content: Snapshot, at: StepRef, scope: Scope, frames: StepRef[]): Stop {
  const step = findStep(content, at);
  const next = () => nextOf(content, at) ?? startOf(content, { to: 'done', flow: at.flow, task: at.task }, frames);
  const own = wayKey('step', at.flow, at.task, at.step);
  switch (step?.kind) {
    case 'record':
      return { ways: [own], at: next() };
    case 'goto':
      return { ways: [own], at: startOf(content, step.target, frames) };
    case 'call':
      frames.push(at);
      return { ways: [own], at: firstOf(content, step) };
    case 'branch': {
      const held = step.cases.findIndex(({ when }) => when === null || isTrue(evaluate(when, scope)));
      const target = step.cases[held]?.target;
      const way = wayKey('case', at.flow, at.task, at.step, held + 1);
      return { ways: [own, way], at: target ? startOf(content, target, frames) : next() };
    }
    default:
      return { ways: [], at: null };
  }
}

const stepsOf = (content: Snapshot, { flow, task }: { flow: string; task: string }): readonly Step[] =>
  content.flows.get(flow)?.tasks.get(task)?.steps ?? [];

const findStep = (content: Snapshot, at: StepRef) => stepsOf(content, at).find(({ id }) => id === at.step);

function firstOf(content: Snapshot, at: { readonly flow: string; readonly task: string }): StepRef | null {
  const [first] = stepsOf(content, at);
  return first ? { flow: at.flow, task: at.task, step: first.id } : null;
}

/** The step after this one in its task. */
export function nextOf(content: Snapshot, at: StepRef): StepRef | null {
  const steps = stepsOf(content, at);
  const next = steps[steps.findIndex(({ id }) => id === at.step) + 1];
  return next ? { flow: at.flow, task: at.task, step: next.id } : null;
}

function isAt({ place }: Session, at: StepRef): boolean {
  if (!('task' in place) || place.flow !== at.flow || place.task !== at.task) return false;
  return 'step' in place ? place.step === at.step : place.at === 'needs'; // told before the first step
}

/** What the conditions of the turn were about, as far as it is still there. */
function scopeOf({ before, after, now }: TurnTrace): Scope {
  const open = after.calls.map(({ answers }) => answers);
  const answers = Object.assign({}, before?.answers, ...open, after.answers);
  return { answers: values(answers), profile: values(after.facts), ...hanoiTime(now) };
}

function values(answers: Session['answers']): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
}
