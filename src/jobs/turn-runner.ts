import { setTimeout as wait } from 'node:timers/promises';
import {
  atMostEvery,
  type Person,
  type RunResult,
  type Turn,
  type TurnLog,
  type TurnRunner,
} from '../conversation/index.js';

export type TurnRunnerDeps = {
  /** Takes a person's lease and works off their inbox. */
  readonly run: (person: Person) => Promise<RunResult>;
  /** Works off an inbox whose lease was taken. */
  readonly runTaken: (person: Person, turn: Turn) => Promise<RunResult>;
  /** Comes back for a person after so many ms, in whichever process. */
  readonly later: (person: Person, afterMs: number) => void;
  readonly concurrency: number;
  readonly log: TurnLog;
};

export type RunningTurns = TurnRunner & {
  /** Takes nothing more, and waits for the turns in hand, for 7 s at most. */
  close(): Promise<void>;
};

/** More people than this are left to the sweep: the process is behind by minutes, and memory has an end. */
const MOST_WAITING = 10_000;
const TRY_AGAIN_MS = 1_000;
/** While Zalo or Redis is away everybody's turns fail, again and again: a line a minute tells it as well. */
const LOG_FAILURES_EVERY_MS = 60_000;
const CLOSES_WITHIN_MS = 7_000;

/**
 * Runs turns in this process, so many at once: what comes in is worked on where it came in. What cannot be finished now
 * is for `later`; what a crash leaves, for the sweep.
 */
export function startTurnRunner({ run, runTaken, later, concurrency, log }: TurnRunnerDeps): RunningTurns {
  const waiting = new Map<string, Person>();
  /** How many turns of a person are in hand: a second one may begin before the first has quite ended. */
  const inHand = new Map<string, number>();
  const working = new Set<Promise<void>>();
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  let taken = 0;
  let isClosed = false;

  function free(): void {
    taken -= 1;
    const next = waiting.entries().next();
    if (isClosed || next.done) return;
    const [key, person] = next.value;
    waiting.delete(key);
    taken += 1;
    work(person, () => run(person));
  }

  function work(person: Person, turns: () => Promise<RunResult>): void {
    const key = keyOf(person);
    inHand.set(key, (inHand.get(key) ?? 0) + 1);
    const done = finish(person, turns).finally(() => {
      working.delete(done);
      free();
    });
    working.add(done);
  }

  async function finish(person: Person, turns: () => Promise<RunResult>): Promise<void> {
    let result: RunResult | null = null;
    try {
      result = await turns();
    } catch (err) {
      const kind = err instanceof Error ? `${err.name} ${err.message.replace(/\d+/g, '0')}` : 'unknown';
      rarely(kind, (missed) => log.warn({ missed, err }, 'turn failed'));
    }
    letGo(keyOf(person));
    if (result === null) later(person, TRY_AGAIN_MS);
    // another turn in hand finds at its end whatever came meanwhile
    else if (result.again && !inHand.has(keyOf(person))) later(person, result.afterMs);
  }

  /** In the same step as the look at who else has the person: of two that end at once one must come back. */
  function letGo(key: string): void {
    const left = (inHand.get(key) ?? 1) - 1;
    if (left > 0) inHand.set(key, left);
    else inHand.delete(key);
  }

  return {
    reserve(person) {
      if (isClosed || taken >= concurrency) return null;
      taken += 1;
      return {
        start(turn) {
          if (typeof turn !== 'number') work(person, () => runTaken(person, turn));
          else {
            if (!inHand.has(keyOf(person))) later(person, turn);
            free();
          }
        },
        free,
      };
    },
    offer(person) {
      if (isClosed) return;
      if (taken < concurrency) {
        taken += 1;
        work(person, () => run(person));
      } else if (waiting.size < MOST_WAITING) waiting.set(keyOf(person), person);
    },
    async close() {
      isClosed = true;
      waiting.clear();
      await Promise.race([Promise.all(working), wait(CLOSES_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

const keyOf = ({ oaId, userId }: Person): string => `${oaId}:${userId}`;
