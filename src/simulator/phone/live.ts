import type { RequestHandler, Response } from 'express';
import type { FaultDesk } from '../faults/fault-desk.js';
import type { Journal } from '../journal.js';
import type { Ledger } from '../ledger.js';
import type { MovableClock } from '../movable-clock.js';
import type { ResidentBook } from '../resident-book.js';
import type { WebhookConsole } from '../webhook/webhook-console.js';

const HEARTBEAT_MS = 20_000;

/** What waits for a page that does not read, e.g. a sleeping one; beyond it the page connects again and loads all anew. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;

export type LiveFeed = {
  readonly handler: RequestHandler;
  /** Ends every open stream, without which the server would not close. */
  close(): void;
};

export type LiveFeedSources = {
  readonly ledger: Ledger;
  readonly residents: ResidentBook;
  readonly journal: Journal;
  readonly clock: MovableClock;
  readonly desk: WebhookConsole;
  readonly faults: FaultDesk;
};

/** Server-sent events for the page, each with the whole object: what is named below. */
export function liveFeed({ ledger, residents, journal, clock, desk, faults }: LiveFeedSources): LiveFeed {
  const streams = new Set<Response>();
  const tell = (event: string) => (value: object) => {
    if (streams.size === 0) return;
    const text = `event: ${event}\ndata: ${JSON.stringify(value)}\n\n`;
    for (const stream of streams) {
      if (stream.writableLength > MOST_WAITING_BYTES) stream.destroy();
      else stream.write(text);
    }
  };
  ledger.onMessage(tell('message'));
  ledger.onChange(tell('message'));
  residents.onChange(tell('resident'));
  journal.onExchange(tell('exchange'));
  clock.onMove(tell('clock'));
  desk.onChange(tell('webhook'));
  faults.onSwitch(tell('faults'));
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, HEARTBEAT_MS).unref();

  return {
    handler(_req, res) {
      res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      res.write('retry: 1000\n\n');
      streams.add(res);
      res.on('close', () => streams.delete(res));
    },
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
