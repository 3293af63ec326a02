import type { Flow, Snapshot, Task } from './flow.js';
import { findTask, isInTask, type TaskRef } from './lookup.js';
import { liftCard, type Session } from './session.js';
import { settle, settleUnfinished } from './settle.js';

/**
 * The content of today, and the one under which the session was written. They are the same where nothing was published
 * since, where the old one is not there any more, and where everybody is to be moved at once.
 */
export type Contents = { readonly current: Snapshot; readonly own: Snapshot };

/** The content that a turn is decided by, and the session in it. */
export type World = {
  readonly snapshot: Snapshot;
  readonly session: Session;
  /** The session was brought to what was published since. */
  readonly published: boolean;
  /** The question that the person has before them is not there any more: another one is open. */
  readonly moved: boolean;
  /** What the person has before them is not known: their numbers mean nothing. */
  readonly blind: boolean;
  /** The tasks, as `flow/task`, that go on as they were when the person began. */
  readonly running: ReadonlySet<string>;
};

const NOTHING: ReadonlySet<string> = new Set();

/** Nothing but the content of today. */
export function oneContent(snapshot: Snapshot): Contents {
  return { current: snapshot, own: snapshot };
}

/**
 * Somebody inside a task stays in it as they began it, whatever is published meanwhile; from anywhere else they are
 * moved at once, and from there they may go to what there is today (conformance B6, B7, B8).
 */
export function enterWorld({ current, own }: Contents, session: Session): World {
  if (session.content === current.hash) {
    return { snapshot: current, session, published: false, moved: false, blind: false, running: NOTHING };
  }
  const isKnown = own.hash === session.content;
  const running = isKnown ? runningTasks(own, session) : NOTHING;
  if (running.size === 0) {
    return { snapshot: current, ...settle(current, session), published: true, blind: !isKnown, running };
  }
  const snapshot = blend(own, current, running);
  const unfinished = settleUnfinished(snapshot, session.unfinished);
  return { snapshot, session: { ...session, unfinished }, published: false, moved: false, blind: false, running };
}

/** The content by which what a person has before them is to be understood, and the session in it. */
export function asShown(contents: Contents, session: Session): Pick<World, 'snapshot' | 'session'> {
  const world = enterWorld(contents, session);
  const isOutside = world.running.size === 0 && contents.own.hash === session.content;
  return isOutside ? { snapshot: contents.own, session } : world;
}

export function taskKey({ flow, task }: TaskRef): string {
  return `${flow}/${task}`;
}

/** The task in hand, those that called it, and all that these may call. */
function runningTasks(own: Snapshot, session: Session): ReadonlySet<string> {
  const { place } = liftCard(session);
  const found = new Map<string, TaskRef>();
  const waiting: TaskRef[] = isInTask(place) ? [place, ...session.calls] : [];
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    const task = findTask(own, ref);
    if (!task || found.has(taskKey(ref))) continue;
    found.set(taskKey(ref), ref);
    waiting.push(...task.steps.flatMap((step) => (step.kind === 'call' ? [step] : [])));
  }
  return new Set(found.keys());
}

/**
 * Today's content, but the running tasks and the words around them as they were. Tasks that are gone stay in it too:
 * a step of a running task may lead there.
 */
function blend(own: Snapshot, current: Snapshot, running: ReadonlySet<string>): Snapshot {
  const flows = new Map(current.flows);
  for (const [id, flow] of own.flows) {
    const today = flows.get(id);
    flows.set(id, today ? { ...today, tasks: blendTasks(flow, today, running) } : flow);
  }
  return { ...current, hash: own.hash, flows, phrases: { ...current.phrases, ...own.phrases } };
}

function blendTasks(own: Flow, today: Flow, running: ReadonlySet<string>): ReadonlyMap<string, Task> {
  const kept = [...own.tasks].filter(([, task]) => !today.tasks.has(task.id) || running.has(taskKey(ref(task))));
  return new Map([...today.tasks, ...kept]);
}

function ref({ flow, id }: Task): TaskRef {
  return { flow, task: id };
}
