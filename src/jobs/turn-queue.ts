import { setTimeout as wait } from 'node:timers/promises';
import { DelayedError, type JobsOptions, Queue, Worker } from 'bullmq';
import type { Cluster, Redis } from 'ioredis';
import { z } from 'zod';
import { atMostEvery, type Person, type RunResult, type TurnLog } from '../conversation/index.js';

/** A job says whose inbox to work off, never what is in it. */
const jobSchema = z.strictObject({ oaId: z.string(), userId: z.string() });

const QUEUE = 'turns';
/**
 * Each OA has a queue of its own, so that nobody's storm is before another's people, and no app runs turns of an OA that
 * is not its own (conformance C14). BullMQ's keys have a hash tag, so that its scripts run on one slot of a cluster.
 */
const prefixOf = (oaId: string): string => `{su-gia-so:${oaId}}`;
const OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 24 * 3_600, count: 1_000 },
} as const;

/** While Zalo or Redis is away everybody's turns fail, again and again: a line a minute tells it as well. */
const LOG_FAILURES_EVERY_MS = 60_000;

export type TurnQueue = {
  /** Asks for a turn. Asking twice is harmless; a request that is lost is made up for by the sweep. */
  wake(person: Person): void;
  /**
   * Asks for a turn after so many ms, at once unless given, unless such a reminder is there already: however long
   * somebody waits, their jobs do not pile up.
   */
  remind(person: Person, afterMs?: number): void;
  close(): Promise<void>;
};

export type TurnQueueDeps = {
  /** Shared with nothing that blocks. */
  readonly connection: Redis | Cluster;
  readonly oaId: string;
  readonly log: TurnLog;
};

/** For the people of one OA. */
export function openTurnQueue({ connection, oaId, log }: TurnQueueDeps): TurnQueue {
  const queue = new Queue(QUEUE, { connection, prefix: prefixOf(oaId) });
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  queue.on('error', (err) => rarely(err.message, (missed) => log.error({ missed, err }, 'turn queue error')));
  let waiting: ReturnType<typeof turnJob>[] = [];
  const flush = async () => {
    const jobs = waiting;
    waiting = [];
    try {
      await queue.addBulk(jobs);
    } catch (err) {
      log.error({ err, people: jobs.length }, 'wake lost, the sweep will find them');
    }
  };
  const add = (job: ReturnType<typeof turnJob>) => {
    if (waiting.push(job) === 1) setImmediate(() => void flush());
  };
  return {
    wake: (person) => add(turnJob(person, OPTIONS)),
    remind: (person, delay = 0) =>
      add(turnJob(person, { ...OPTIONS, delay, deduplication: { id: `${person.oaId}-${person.userId}` } })),
    close: () => queue.close(),
  };
}

function turnJob({ oaId, userId }: Person, opts: JobsOptions) {
  return { name: 'turn', data: { oaId, userId }, opts };
}

export type TurnWorkerDeps = {
  /** A connection of its own: the worker blocks on it. */
  readonly connection: Redis | Cluster;
  readonly oaId: string;
  readonly run: (person: Person) => Promise<RunResult>;
  readonly concurrency: number;
  readonly log: TurnLog;
};

/**
 * A job whose process died is taken up again after twice as long at most: until then its person cannot be reminded.
 * However often that befalls one job, it was no fault of its own.
 */
const DEAD_AFTER = { lockDuration: 5_000, stalledInterval: 5_000, maxStalledCount: 100 } as const;

/** A turn that takes longer waits for a token or for Zalo: what it has not done stays in Redis. */
const CLOSES_WITHIN_MS = 7_000;

/** Runs turns of one OA. `close` waits for those in hand, for 7 s at most. */
export function startTurnWorker(deps: TurnWorkerDeps): { close(): Promise<void> } {
  const { connection, oaId, run, concurrency, log } = deps;
  const worker = new Worker(
    QUEUE,
    async (job, token) => {
      const result = await run(jobSchema.parse(job.data));
      if (!result.again) return;
      // somebody else has the person, or the OA's rate is used up: look again then, without spending an attempt
      await job.moveToDelayed(Date.now() + result.afterMs, token);
      throw new DelayedError();
    },
    { connection, prefix: prefixOf(oaId), concurrency, ...DEAD_AFTER },
  );
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  worker.on('failed', (job, err) => {
    const kind = `${err.name} ${err.message.replace(/\d+/g, '0')}`; // ids of jobs make no kind of their own
    rarely(kind, (missed) => log.warn({ jobId: job?.id, attempt: job?.attemptsMade, missed, err }, 'turn failed'));
  });
  worker.on('error', (err) => rarely(err.message, (missed) => log.error({ missed, err }, 'turn worker error')));
  return {
    async close() {
      await Promise.race([worker.close(), wait(CLOSES_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}
