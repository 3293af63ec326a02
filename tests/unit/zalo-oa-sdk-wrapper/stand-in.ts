import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { keepAliveAgent } from '../../../src/zalo-oa-sdk-wrapper/index.js';

export type Heard = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** JSON over HTTP 200, or how else the connection ends. */
export type Reply =
  | Readonly<Record<string, unknown>>
  | ((response: ServerResponse) => void)
  | Promise<Readonly<Record<string, unknown>>>;

export const page = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
};
/** The connection ends after the request was read. */
export const cut = (response: ServerResponse) => void response.destroy();
/** The connection ends in the middle of the answer. */
export const cutInAnswer = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': 100 }).write('{"error":0', () => response.destroy());
};

/**
 * A server in place of Zalo's, because nock does not reach undici's own dispatcher. Keeps what it heard, and ends
 * with the test.
 */
export async function openStandIn(answer: (heard: Heard) => Reply) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const entry = { method, path, headers, body: await text(request) };
    heard.push(entry);
    const reply = await answer(entry);
    if (typeof reply === 'function') reply(response);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dispatcher = keepAliveAgent();
  onTestFinished(async () => {
    await dispatcher.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, dispatcher };
}

/** An address on which nobody listens. */
export async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
