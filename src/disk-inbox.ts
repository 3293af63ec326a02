import { join } from 'node:path';
import type { Alerts, Clock, Inbox, Person } from './conversation/index.js';
import type { Metrics } from './http/index.js';
import type { Log } from './log.js';
import { openSpool, spooledInbox } from './spool/index.js';

export type DiskInboxDeps = {
  /** The inbox in Redis. */
  readonly inbox: Inbox;
  readonly dataDir: string;
  readonly alerts: Pick<Alerts, 'raise'>;
  readonly wake: (person: Person) => void;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly clock: Clock;
};

export const spoolFolder = (dataDir: string): string => join(dataDir, 'spool');

/** The inbox as the webhook sees it: in Redis, and on disk under DATA_DIR/spool while Redis is away. */
export async function openDiskInbox({ inbox, dataDir, alerts, wake, metrics, log, clock }: DiskInboxDeps) {
  const spool = await openSpool({ folder: spoolFolder(dataDir), log, now: clock.now });
  const spooled = spooledInbox({
    inbox,
    spool,
    log,
    onReplayed: wake,
    async onRefused({ person: { oaId, userId }, event }) {
      await alerts.raise(oaId, {
        userId,
        eventId: event.id,
        reason: 'refused by redis, kept on disk',
        at: clock.now(),
      });
    },
    onWaiting: (events) => metrics.spooled.set(events),
  });
  return {
    inbox: spooled,
    /** For `/readyz`: null when nothing waits. */
    trouble: () => (spool.waiting() === 0 ? null : `${spool.waiting()} events wait on disk for redis`),
    async close() {
      await spooled.close();
      await spool.close();
    },
  };
}
