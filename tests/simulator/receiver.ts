import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Delivery = {
  readonly rawBody: Buffer;
  readonly headers: IncomingHttpHeaders;
  /** as they came over the wire: name, value, name, value */
  readonly rawHeaders: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever event it expects
  readonly event: any;
};

export type Receiver = {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  named(eventName: string): Delivery[];
  close(): Promise<void>;
};

/** Takes webhooks and keeps them; `answer` decides the HTTP status and may take its time. */
export async function startReceiver(
  answer: (delivery: Delivery) => number | Promise<number> = () => 200,
): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const server = createServer(async (req, res) => {
    const rawBody = await buffer(req);
    const event = JSON.parse(rawBody.toString());
    const delivery = { rawBody, headers: req.headers, rawHeaders: req.rawHeaders, event };
    deliveries.push(delivery);
    res.writeHead(await answer(delivery)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    deliveries,
    named: (eventName) => deliveries.filter(({ event }) => event.event_name === eventName),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
