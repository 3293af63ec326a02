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
import { createReplay } from './replay.js';
import type { Spool } from './spool.js';

export type SpooledInboxOptions = {
  readonly inbox: Inbox;
  readonly spool: Spool;
  readonly log: TurnLog;
  /** Somebody's events have come from the disk to the inbox. */
  readonly onReplayed: (person: Person) => void;
  /** The inbox refused an event for good. It is set aside on the disk when this resolves; a rejection puts that off. */
  readonly onRefused?: (spooled: Spooled) => Promise<void>;
  /** How many wait, whenever that changes. */
  readonly onWaiting?: (events: number) => void;
  /** From a failed try for Redis to the next, ms. */
  readonly tryEveryMs?: number;
  /** So long the inbox may take before an event goes to the disk instead, ms. Zalo waits 2 s in all (contract §1.4). */
  readonly patienceMs?: number;
};

export type SpooledInbox = Inbox & {
  /** Stops trying for Redis; what waits stays on the disk. The spool itself is left open. */
  close(): Promise<void>;
};

const TRY_EVERY_MS = 250;
const PATIENCE_MS = 1_000;
const LOG_FAILURES_EVERY_MS = 60_000;

type Direct = Spooled & { giveUp(): void };

/**
 * An inbox that keeps events on disk while the one behind it fails or hangs, and brings them there in order when it
 * works again (conformance A17). Nothing overtakes: as long as something waits on disk, all that comes goes behind it;
 * a person's next event leaves for the inbox when the one before it has arrived; and what is still on its way when the
 * first one fails goes to the disk before that one's successors. Whoever is on both ways is kept once: the inbox knows
 * ids.
 */
export function spooledInbox(options: SpooledInboxOptions): SpooledInbox {
  const { inbox, spool, log, onReplayed, onWaiting = () => {}, onRefused = async () => {} } = options;
  const { tryEveryMs = TRY_EVERY_MS, patienceMs = PATIENCE_MS } = options;
  const closing = new AbortController();
  const onTheWay = new Set<Direct>();
  /** The latest event of each person who has one on the way; none of these promises rejects. */
  const latest = new Map<string, Promise<void>>();
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  let draining: Promise<void> | null = null;
  const setAside = async (spooled: Spooled) => {
    await onRefused(spooled);
    await spool.setAside(spooled);
    log.error({ eventId: spooled.event.id }, 'event refused by redis, set aside on disk');
  };
  const replay = createReplay({ inbox, spool, onReplayed, setAside });

  const drain = async () => {
    log.warn({ waiting: spool.waiting() }, 'events wait on disk for redis');
    let replayed = 0;
    while (spool.waiting() > 0 && !closing.signal.aborted) {
      const done = await replay().catch((err) => {
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
  const giveUpAll = () => {
    const all = [...onTheWay];
    onTheWay.clear();
    for (const each of all) each.giveUp();
  };

  const carry = async (own: Direct, start: Parameters<Inbox['accept']>[2], resolve: (kept: Kept) => void) => {
    if (!onTheWay.has(own)) return; // has gone to the disk with the others
    try {
      const kept = await inbox.accept(own.person, own.event, start);
      if (onTheWay.delete(own)) resolve(kept);
    } catch {
      if (onTheWay.has(own)) giveUpAll();
    }
  };
  /** Resolves when the inbox has answered, or has failed and all on the way have gone to the disk. */
  const bring = async (own: Direct, start: Parameters<Inbox['accept']>[2], resolve: (kept: Kept) => void) => {
    const key = `${own.person.oaId}:${own.person.userId}`;
    const before = latest.get(key) ?? Promise.resolve();
    const going = before.then(() => carry(own, start, resolve));
    latest.set(key, going);
    await going;
    if (latest.get(key) === going) latest.delete(key);
  };

  const direct: Inbox['accept'] = (person, event, start) =>
    new Promise<Kept>((resolve, reject) => {
      const patience = setTimeout(giveUpAll, patienceMs);
      const finish = (kept: Kept) => {
        clearTimeout(patience);
        resolve(kept);
      };
      const giveUp = () => {
        clearTimeout(patience);
        void keepOnDisk(person, event).then(resolve, reject);
      };
      const own: Direct = { person, event, giveUp };
      onTheWay.add(own);
      void bring(own, start, finish);
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
