import type { RequestHandler, Response } from 'express';
import type { Ledger } from '../ledger.js';
import type { ResidentBook } from '../resident-book.js';

const HEARTBEAT_MS = 20_000;

export type LiveFeed = {
  readonly handler: RequestHandler;
  /** Ends every open stream, without which the server would not close. */
  close(): void;
};

/** Server-sent events for the page: `message` and `resident`, each with the whole object. */
export function liveFeed(ledger: Ledger, residents: ResidentBook): LiveFeed {
  const streams = new Set<Response>();
  const tell = (event: string) => (value: object) => {
    for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  };
  ledger.onMessage(tell('message'));
  ledger.onReaction(tell('message'));
  residents.onChange(tell('resident'));
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
