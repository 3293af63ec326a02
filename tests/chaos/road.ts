import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Agent, request } from 'undici';

/** One app process's way to Zalo. */
export type Road = {
  readonly url: string;
  /** Asked of each message that is about to arrive; `false` loses it, and its sender hears nothing. */
  guard(letsThrough: () => boolean): void;
  close(): Promise<void>;
};

const SENDS = /^\/v\d+\.\d+\/oa\/message/;

/** Passes calls on to `target`, so that a message can be lost after it left and before Zalo has it. */
export async function openRoad(target: string): Promise<Road> {
  const agent = new Agent();
  let letsThrough = () => true;
  const passOn = async (req: IncomingMessage, res: ServerResponse) => {
    const body = await buffer(req);
    if (SENDS.test(req.url ?? '') && !letsThrough()) return; // not even an end: the sender is no more
    const { connection: _, host: __, 'content-length': ___, 'transfer-encoding': ____, ...headers } = req.headers;
    try {
      const answer = await request(target + (req.url ?? ''), {
        method: req.method === 'GET' ? 'GET' : 'POST',
        headers: headers as Record<string, string>,
        ...(req.method === 'GET' ? {} : { body }),
        dispatcher: agent,
      });
      const { 'transfer-encoding': _____, ...told } = answer.headers;
      res.writeHead(answer.statusCode, told as Record<string, string>);
      res.end(await buffer(answer.body));
    } catch {
      res.destroy();
    }
  };
  const server = createServer((req, res) => void passOn(req, res).catch(() => res.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    guard(asks) {
      letsThrough = asks;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await agent.destroy();
    },
  };
}
