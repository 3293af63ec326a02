import { once } from 'node:events';
import { createServer, request as httpRequest, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMetrics } from '../../src/http/index.js';
import { type WebhookDeps, webhookHandler } from '../../src/http/webhook.js';

const PATH = '/webhook/zalo';

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function handler(accept: WebhookDeps['accept'] = async () => 'accepted') {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const metrics = createMetrics();
  const secrets = { appId: '1111111111111111111', oaSecretKey: 'oaSecret_EXAMPLE_0001', oaId: '4444444444444444444' };
  return { handle: webhookHandler({ secrets, accept, keepUnknown: async () => {}, metrics, log }), log, metrics };
}

/** Sends a body in pieces, its length not told; resolves with the status. */
async function chunked(port: number, pieces: readonly Buffer[]): Promise<number | undefined> {
  const req = httpRequest({ port, path: PATH, method: 'POST' });
  req.on('error', () => {}); // the answer comes before the whole body is out
  const answered = once(req, 'response');
  for (const piece of pieces) req.write(piece);
  req.end();
  const [res] = await answered;
  res.resume();
  return res.statusCode;
}

test('A12: a body over 1 MB whose length nobody told is answered 413', async () => {
  const { handle } = handler();
  const port = await serve(handle);
  expect(await chunked(port, Array<Buffer>(5).fill(Buffer.alloc(300_000, 'a')))).toBe(413);
});

test('a body that comes in pieces is one body', async () => {
  const { handle, log } = handler();
  const port = await serve(handle);
  expect(
    await chunked(
      port,
      ['{"event', '_name":"x"}'].map((text) => Buffer.from(text)),
    ),
  ).toBe(200);
  expect(log.warn).toHaveBeenCalledExactlyOnceWith({ reason: 'no-signature', missed: 0 }, 'webhook dropped');
});

test('a delivery that is cut short is nobody’s event and no error', async () => {
  const accept = vi.fn(async () => 'accepted' as const);
  const { handle, log } = handler(accept);
  const port = await serve(handle);
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"half":`);
  socket.destroy();
  await once(socket, 'close');
  expect(await chunked(port, [Buffer.from('{}')])).toBe(200); // the server goes on
  expect(accept).not.toHaveBeenCalled();
  expect(log.error).not.toHaveBeenCalled();
});

test('the handler is Express’s too', async () => {
  const { handle } = handler();
  const port = await serve(express().post(PATH, handle));
  expect(await chunked(port, [Buffer.from('{}')])).toBe(200);
});
