import type { FaultRule } from '../../src/simulator/index.js';
import { type Draw, draw } from './draw.js';
import type { Golden } from './golden.js';

/** One resident's day: which conversation, and how quick the thumb is. Times in ms. */
export type ResidentPlan = {
  readonly id: string;
  readonly golden: Golden;
  readonly startsAfterMs: number;
  /** before each act */
  readonly thinksMs: readonly number[];
  /** whether the chat is looked at beside the act, which Zalo tells the webhook of */
  readonly looks: readonly boolean[];
};

/**
 * What befalls a process once so many acts or replies were counted; or, of an app, with the first message that it lets go
 * of once so many messages have left: that one is lost with it, marked as being sent and not arrived.
 */
export type Blow = {
  readonly at: { readonly acts: number } | { readonly replies: number } | { readonly sends: number };
  readonly afterMs: number;
  readonly target: 'app-0' | 'app-1' | 'redis';
  /** A kill is SIGKILL, and a start afterwards. Who is frozen outlives the leases it holds, and does not know. */
  readonly how: 'kill' | 'freeze';
  readonly downMs: number;
};

export type Plan = {
  readonly seed: number;
  readonly residents: readonly ResidentPlan[];
  readonly blows: readonly Blow[];
  readonly faults: readonly FaultRule[];
};

/** The same seed and conversations make the same plan. */
export function planOf(seed: number, golden: readonly Golden[], copies = 1): Plan {
  const by = draw(seed);
  const residents = Array.from({ length: copies }, () => golden)
    .flat()
    .map((each, index) => residentPlan(by, each, index));
  const acts = residents.reduce((sum, { golden: { acts } }) => sum + acts.length, 0);
  const blows = [
    ...Array.from({ length: by.between(1, 3) }, () => blow(by, acts)),
    ...Array.from({ length: by.between(1, 2) }, () => blowOverSend(by, acts)),
    ...(by.happens(0.5) ? [freeze(by, acts)] : []),
  ];
  return { seed, residents, blows, faults: faults(by) };
}

/** The same residents, one after another's thumb as quick, and nothing goes wrong. */
export const calmPlan = (golden: readonly Golden[]): Plan => ({ ...planOf(0, golden), blows: [], faults: [] });

function residentPlan(by: Draw, golden: Golden, index: number): ResidentPlan {
  return {
    id: String(2_222_222_222_222_000_000n + BigInt(index)),
    golden,
    startsAfterMs: by.between(0, 1_000),
    thinksMs: golden.acts.map(() => by.between(0, 150)),
    looks: golden.acts.map(() => by.happens(0.2)),
  };
}

const pointOf = (by: Draw, acts: number) => by.between(Math.ceil(acts * 0.05), Math.floor(acts * 0.85));

function blow(by: Draw, acts: number): Blow {
  const count = pointOf(by, acts);
  return {
    at: by.happens(0.5) ? { acts: count } : { replies: count },
    afterMs: by.happens(0.5) ? 0 : by.between(1, 40),
    target: by.pick<Blow['target']>(['app-0', 'app-1', 'redis']),
    how: 'kill',
    downMs: by.between(0, 800),
  };
}

function blowOverSend(by: Draw, acts: number): Blow {
  const target = by.pick<Blow['target']>(['app-0', 'app-1']);
  return { at: { sends: pointOf(by, acts) }, afterMs: 0, target, how: 'kill', downMs: by.between(0, 800) };
}

/** A little longer than a lease: it wakes while others are at what it had in hand. */
function freeze(by: Draw, acts: number): Blow {
  const target = by.pick<Blow['target']>(['app-0', 'app-1']);
  return { at: { acts: pointOf(by, acts) }, afterMs: 0, target, how: 'freeze', downMs: by.between(5_050, 5_900) };
}

/** All roads of a message: its event, and the call that answers it. The grant is left alone: its loss needs a human. */
function faults(by: Draw): readonly FaultRule[] {
  const send = '/v3.0/oa/message/*';
  const rare = () => by.between(0, 3) / 100;
  const often = () => by.between(0, 15) / 100;
  return [
    { match: { event: '*', probability: often() }, fault: 'duplicate' },
    { match: { event: '*', probability: often() }, fault: { repeatAfterMs: by.between(20, 900) } },
    { match: { event: '*', probability: often() }, fault: { delayMs: by.between(5, 300) } },
    { match: { event: 'user_send_text', probability: rare() }, fault: 'swap' },
    { match: { path: send, probability: rare() }, fault: 'cut-after' },
    { match: { path: send, probability: rare() }, fault: 'cut-before' },
    { match: { path: send, probability: rare() }, fault: '5xx' },
    { match: { path: send, probability: often() }, fault: { latencyMs: by.between(10, 400) } },
  ];
}
