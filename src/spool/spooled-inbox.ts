import { setTimeout as wait } from 'node:timers/promises';
import {
  atMostEvery,
  type Inbox,
  type Kept,
  type Person,
  type PersonEvent,
  type TurnLog,
} from '../conversation/index.js';
import type { Spooled } from './record.js';
import { replay } from './replay.js';
import type { Spool } from './spool.js';

export type SpooledInboxOptions = {
  readonly inbox: Inbox;
  readonly spool: Spool;
  readonly log: TurnLog;
  /** Somebody's events have come from the disk to the inbox. */
  readonly onReplayed: (person: Person) => void;
  /** How many wait, whenever that changes. */
  readonly onWaiting?: (events: number) => void;
  /** From a failed try for Redis to the next, ms. */
  readonly tryEveryMs?: number;
};

export type SpooledInbox = Inbox & {
  /** Stops trying for Redis; what waits stays on the disk. The spool itself is left open. */
  close(): Promise<void>;
};

const TRY_EVERY_MS = 250;
const LOG_FAILURES_EVERY_MS = 60_000;

type Direct = Spooled & { giveUp(): void };

/**
 * An inbox that keeps events on disk while the one behind it fails, and brings them there in order when it works
 * again (conformance A17). Nothing overtakes: as long as something waits on disk, all that comes goes behind it, and
 * what is still on its way to the inbox when the first one fails goes to the disk before that one's successors.
 * Whoever is on both ways is kept once: the inbox knows ids.
 */
export function spooledInbox(options: SpooledInboxOptions): SpooledInbox {
  const { inbox, spool, log, onReplayed, onWaiting = () => {}, tryEveryMs = TRY_EVERY_MS } = options;
  const closing = new AbortController();
  const onTheWay = new Set<Direct>();
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  let draining: Promise<void> | null = null;

  const drain = async () => {
    log.warn({ waiting: spool.waiting() }, 'events wait on disk for redis');
    let replayed = 0;
    while (spool.waiting() > 0 && !closing.signal.aborted) {
      const done = await replay(inbox, spool, onReplayed).catch((err) => {
        rarely('read', (missed) => log.error({ missed, err }, 'spool: reading failed'));
        return { count: 0, isStuck: true };
      });
      replayed += done.count;
      onWaiting(spool.waiting());
      if (done.isStuck) await wait(tryEveryMs, undefined, { signal: closing.signal }).catch(() => {});
    }
    draining = null;
    if (spool.waiting() === 0) log.info({ replayed }, 'events from disk are in redis, none waits');
  };
  const keepOnDisk = async (person: Person, event: PersonEvent) => {
    const kept = spool.append({ person, event });
    onWaiting(spool.waiting());
    draining ??= drain();
    await kept;
    return 'accepted' as const;
  };
  const direct: Inbox['accept'] = (person, event, start) =>
    new Promise<Kept>((resolve, reject) => {
      const own: Direct = { person, event, giveUp: () => void keepOnDisk(person, event).then(resolve, reject) };
      onTheWay.add(own);
      inbox.accept(person, event, start).then(
        (result) => {
          onTheWay.delete(own);
          resolve(result);
        },
        () => {
          if (!onTheWay.has(own)) return; // has gone to the disk with the others
          const all = [...onTheWay];
          onTheWay.clear();
          for (const each of all) each.giveUp();
        },
      );
    });
  if (spool.waiting() > 0) {
    onWaiting(spool.waiting());
    draining = drain();
  }
  return {
    accept: (person, event, start) => (spool.waiting() > 0 ? keepOnDisk(person, event) : direct(person, event, start)),
    async close() {
      closing.abort();
      await draining;
    },
  };
}
