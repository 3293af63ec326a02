import { DelayedError, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Person, RunResult, TurnLog } from '../conversation/index.js';

/** A job says whose inbox to work off, never what is in it. */
const jobSchema = z.strictObject({ oaId: z.string(), userId: z.string() });

const QUEUE = 'turns';
/** BullMQ's keys have a hash tag of their own, so that its scripts run on one slot of a cluster. */
const PREFIX = '{su-gia-so}';
const OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 24 * 3_600, count: 1_000 },
} as const;

export type TurnQueue = {
  /** Asks for a turn. Asking twice is harmless; a request that is lost is made up for by the sweep. */
  wake(person: Person): void;
  close(): Promise<void>;
};

/** `connection` is shared with nothing that blocks. */
export function openTurnQueue(connection: Redis, log: TurnLog): TurnQueue {
  const queue = new Queue(QUEUE, { connection, prefix: PREFIX });
  queue.on('error', (err) => log.error({ err }, 'turn queue error'));
  let waiting: Person[] = [];
  const flush = async () => {
    const people = waiting;
    waiting = [];
    try {
      await queue.addBulk(people.map(({ oaId, userId }) => ({ name: 'turn', data: { oaId, userId }, opts: OPTIONS })));
    } catch (err) {
      log.error({ err, people: people.length }, 'wake lost, the sweep will find them');
    }
  };
  return {
    wake(person) {
      if (waiting.push(person) === 1) setImmediate(() => void flush());
    },
    close: () => queue.close(),
  };
}

export type TurnWorkerDeps = {
  /** A connection of its own: the worker blocks on it. */
  readonly connection: Redis;
  readonly run: (person: Person) => Promise<RunResult>;
  readonly concurrency: number;
  readonly log: TurnLog;
};

/** Runs turns. `close` waits for those in hand. */
export function startTurnWorker({ connection, run, concurrency, log }: TurnWorkerDeps): { close(): Promise<void> } {
  const worker = new Worker(
    QUEUE,
    async (job, token) => {
      const result = await run(jobSchema.parse(job.data));
      if (!result.again) return;
      // somebody else has the person, or the OA's rate is used up: look again then, without spending an attempt
      await job.moveToDelayed(Date.now() + result.afterMs, token);
      throw new DelayedError();
    },
    { connection, prefix: PREFIX, concurrency },
  );
  worker.on('failed', (job, err) => log.warn({ jobId: job?.id, attempt: job?.attemptsMade, err }, 'turn failed'));
  worker.on('error', (err) => log.error({ err }, 'turn worker error'));
  return { close: () => worker.close() };
}
