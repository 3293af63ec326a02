import { type FlowGraph, flowGraph } from '../../../src/content/index.js';
import {
  type Branch,
  type Flow,
  PHRASES,
  type Phrases,
  type ShowStep,
  type Snapshot,
  type Step,
  type Task,
} from '../../../src/engine/index.js';

export const show = (id: string, stuck: readonly Branch[] = []): ShowStep => {
  const words = { say: 'Bác mở máy.', check: 'Bác thấy chưa ạ?', ok: 'Rồi' };
  return { kind: 'show', id, renamedFrom: [], ignore: [], oldButton: 'past', ...words, stuck };
};

export const task = (id: string, steps: readonly Step[]): Task => {
  return { id, flow: 'f', title: id, label: id, minutes: 1, needs: [], steps, done: 'Xong ạ.', topics: [], next: [] };
};

/** A snapshot with the one flow `f` of these tasks. */
export function snapshotOf(...tasks: readonly Task[]): Snapshot {
  const choices = tasks.map(({ id, label }) => ({ id, label, target: { to: 'task' as const, flow: 'f', task: id } }));
  const flow: Flow = {
    id: 'f',
    title: 'F',
    menu: { say: 'Gì ạ?', choices },
    tasks: new Map(tasks.map((t) => [t.id, t])),
  };
  return {
    hash: 'h',
    greeting: { say: '', keeps: '', consent: '', goingOn: '', ok: '' },
    flows: new Map([['f', flow]]),
    faq: new Map(),
    elsewhere: [],
    phrases: Object.fromEntries(PHRASES.map((name) => [name, name])) as Phrases,
  };
}

export function graphOf(...tasks: readonly Task[]): FlowGraph {
  const snapshot = snapshotOf(...tasks);
  return flowGraph(snapshot.flows.get('f') as Flow, snapshot);
}
