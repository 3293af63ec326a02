import {
  type Flow,
  type Input,
  oneContent,
  PHRASES,
  type Phrases,
  type Session,
  type ShowStep,
  type Snapshot,
  type Step,
  type Task,
  type Transition,
  transition,
} from '../../../src/engine/index.js';

/** Every phrase says its own name, so that a test reads what was said without knowing Vietnamese sentences. */
const phrases = {
  ...Object.fromEntries(PHRASES.map((name) => [name, `(${name})`])),
  resume: '(resume {step}/{steps})',
  stopped: '(stopped {step}/{steps})',
  unfinished: '(unfinished {title} {step}/{steps})',
  progress: '({step}/{steps})',
  not_understood: '(not_understood {number} {label})',
} as Phrases;

export function step(id: string, more: Partial<ShowStep> = {}): ShowStep {
  const words = { say: `do ${id}`, check: `${id}?`, ok: `${id} done` };
  return { kind: 'show', id, renamedFrom: [], ignore: [], oldButton: 'past', ...words, stuck: [], ...more };
}

export function task(id: string, steps: readonly Step[], more: Partial<Task> = {}): Task {
  return {
    id,
    flow: 'app',
    title: `Task ${id}`,
    label: `Do ${id}`,
    minutes: 5,
    needs: ['card'],
    steps,
    done: `${id} finished`,
    topics: [],
    next: [],
    ...more,
  };
}

const STUCK: ShowStep['stuck'] = [
  { id: 'advice', label: 'No button', say: 'look below' },
  { id: 'jump', label: 'Start anew', say: 'anew', onward: { target: toStep('long', 'a'), label: 'Go to a' } },
  { id: 'other', label: 'No app', say: 'install', onward: { target: toTask('short'), label: 'Install' } },
  { id: 'ask', label: 'Not like mine', say: 'ask', onward: { target: { to: 'human' }, label: 'Ask' } },
];

export function toStep(id: string, name: string) {
  return { to: 'step', flow: 'app', task: id, step: name } as const;
}

function toTask(id: string) {
  return { to: 'task', flow: 'app', task: id } as const;
}

/** The task that most tests walk: four steps, the third with every kind of branch. */
export const LONG = task('long', [step('a'), step('b'), step('c', { stuck: STUCK }), step('d')], { next: ['short'] });
export const SHORT = task('short', [step('x'), step('y')]);

/** A menu with a service without a guide, and one with the given tasks; enough tasks make a second page. */
export function content(tasks: readonly Task[] = [LONG, SHORT], hash = 'one'): Snapshot {
  const app: Flow = {
    id: 'app',
    title: 'App',
    menu: {
      say: 'app menu',
      choices: tasks.map(({ id, label }) => ({ id, label, target: toTask(id) })),
    },
    tasks: new Map(tasks.map((each) => [each.id, each])),
  };
  const services = ['s1', 's2', 's3', 's4', 's5'].map((id) => ({
    id,
    label: id,
    target: { to: 'notice', flow: 'home', notice: id } as const,
    notice: `${id} comes later`,
  }));
  const home: Flow = {
    id: 'home',
    title: 'Home',
    menu: {
      say: 'home menu',
      choices: [{ id: 'app', label: 'App', target: { to: 'menu', flow: 'app' } }, ...services],
    },
    tasks: new Map(),
  };
  return {
    hash,
    greeting: {
      say: 'hello',
      keeps: 'I keep your place',
      consent: 'agree?',
      goingOn: 'going on is agreeing',
      ok: 'I agree',
    },
    flows: new Map([
      ['home', home],
      ['app', app],
    ]),
    faq: new Map(),
    elsewhere: [],
    phrases,
  };
}

export const choice = (id: string): Input => ({ kind: 'choice', id });
export const open = (id: string): Input => ({ kind: 'task', flow: 'app', task: id });
export const tap = (ref: string): Input => ({ kind: 'tap', ref });
export const say = (command: Extract<Input, { kind: 'command' }>['command']): Input => ({ kind: 'command', command });
export const UNCLEAR: Input = { kind: 'unclear' };

/** Inputs that bring a newcomer to step `c` of the long task. */
export const TO_C = [
  { kind: 'follow' },
  choice('ok'),
  open('long'),
  choice('ready'),
  choice('ok'),
  choice('ok'),
] as const;

/** Runs inputs from a session, the session going through JSON between any two as it does through Redis. */
export function run(
  inputs: readonly Input[],
  snapshot: Snapshot = content(),
  from: Session | null = null,
): Transition & { readonly session: Session } {
  let last: Transition = { session: from as Session, effects: [] };
  inputs.forEach((input, index) => {
    const session = last.session === null ? null : (JSON.parse(JSON.stringify(last.session)) as Session);
    last = transition(oneContent(snapshot), session, input, 1_000 + index);
  });
  return last;
}

export function textOf({ effects }: Transition): string {
  return effects.flatMap((effect) => (effect.do === 'say' ? [effect.text] : [])).join('\n---\n');
}

export function labelsOf({ effects }: Transition): readonly string[] {
  return effects.flatMap((effect) => (effect.do === 'say' ? effect.choices.map(({ label }) => label) : []));
}
