import cron from 'node-cron';
import type { Person, TurnLog } from '../conversation/index.js';

export type SweepDeps = {
  readonly findBacklog: () => AsyncIterable<Person>;
  readonly wake: (person: Person) => void;
  /** As `wake`, but for nobody who has been reminded and is still waiting. */
  readonly remind: (person: Person) => void;
  readonly log: TurnLog;
};

export type Sweep = {
  /** Wakes all of them now, however long they were to wait; a failure is logged. */
  now(): Promise<void>;
  close(): Promise<void>;
};

const EVERY_TEN_SECONDS = '*/10 * * * * *';
/** Of a large Redis the sweep may take a tenth of the time at most. */
const REST = 10;

/**
 * Sees to everybody whose inbox or outbox holds something: at the start, all at once, for what a crash left, and every
 * 10 seconds, or less often where a look takes long. Harmless on several servers: a turn that finds nothing does nothing.
 */
export function startSweep({ findBacklog, wake, remind, log }: SweepDeps): Sweep {
  let notBefore = 0;
  const sweep = async (ask: (person: Person) => void) => {
    const startedAt = performance.now();
    let people = 0;
    try {
      for await (const person of findBacklog()) {
        ask(person);
        people += 1;
      }
      if (people > 0) log.info({ people }, 'sweep woke people');
    } catch (err) {
      log.error({ err }, 'sweep failed');
    }
    const endedAt = performance.now();
    notBefore = endedAt + REST * (endedAt - startedAt);
  };
  void sweep(wake);
  const regularly = async () => {
    if (performance.now() >= notBefore) await sweep(remind);
  };
  const task = cron.schedule(EVERY_TEN_SECONDS, regularly, { timezone: 'Asia/Ho_Chi_Minh', noOverlap: true });
  return { now: () => sweep(wake), close: async () => void (await task.destroy()) };
}
