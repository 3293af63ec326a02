import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Agent, request } from 'undici';

export type Front = {
  readonly url: string;
  /** Deliveries that are under way. */
  readonly open: () => number;
  /** Deliveries whose bytes had been delivered before. */
  readonly repeated: () => number;
  /** The timestamps of a person's follow events, in the order of their first delivery. */
  follows(userId: string): readonly string[];
  close(): Promise<void>;
};

type Delivered = { event_name?: string; follower?: { id?: string }; timestamp?: string };

/** Hands deliveries to the app processes in turn, so that they compete for every person, as behind a load balancer. */
export async function openFront(apps: readonly { url(): string | null }[]): Promise<Front> {
  const agent = new Agent();
  const seen = new Set<string>();
  const follows = new Map<string, string[]>();
  let turn = 0;
  let open = 0;
  let repeated = 0;

  const note = (body: string) => {
    if (seen.has(body)) {
      repeated += 1;
      return;
    }
    seen.add(body);
    const { event_name, follower, timestamp = '' } = JSON.parse(body) as Delivered;
    if (event_name !== 'follow' || !follower?.id) return;
    follows.set(follower.id, [...(follows.get(follower.id) ?? []), timestamp]);
  };

  /** The next process that takes connections; a delivery that was cut short is not made again: that is for Zalo to do. */
  const passOn = async (req: IncomingMessage, res: ServerResponse) => {
    const body = await buffer(req);
    note(body.toString());
    const { connection: _, host: __, 'content-length': ___, ...headers } = req.headers;
    turn += 1;
    const up = apps.map((_, index) => apps[(turn + index) % apps.length]?.url() ?? null).find((url) => url !== null);
    if (up === undefined) return res.destroy();
    try {
      const { statusCode, body: answer } = await request(up + (req.url ?? ''), {
        method: 'POST',
        headers: headers as Record<string, string>,
        body,
        dispatcher: agent,
      });
      await answer.dump();
      res.writeHead(statusCode).end();
    } catch {
      res.destroy();
    }
    return undefined;
  };
  const server = createServer(async (req, res) => {
    open += 1;
    await passOn(req, res);
    open -= 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => open,
    repeated: () => repeated,
    follows: (userId) => follows.get(userId) ?? [],
    async close() {
      server.closeAllConnections();
      server.close();
      await agent.destroy();
    },
  };
}
