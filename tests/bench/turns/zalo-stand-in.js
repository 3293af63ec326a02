// Stands for Zalo's two hosts in the load's own process, so that it knows to the ms when a reply arrives.
import { once } from 'node:events';
import { createServer } from 'node:http';

const TOKENS = JSON.stringify({ access_token: 'accessToken', refresh_token: 'refreshToken', expires_in: '90000' });
const SENT = JSON.stringify({ error: 0, message: 'Success', data: { message_id: 'm', user_id: 'u' } });

export async function startStandIn() {
  const heard = new Map();
  let requests = 0;
  const server = createServer((req, res) => {
    const chunks = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      const isMessage = req.url.startsWith('/v3.0/oa/message') || req.url.startsWith('/v2.0/oa/message');
      const answer = isMessage ? SENT : TOKENS;
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
      res.end(answer);
      if (!isMessage) return;
      requests += 1;
      const { user_id } = JSON.parse(Buffer.concat(chunks).toString()).recipient;
      const resolve = heard.get(user_id);
      heard.delete(user_id);
      resolve?.();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests: () => requests,
    /** Resolves with the next message to a person. */
    next: (userId) => new Promise((resolve) => heard.set(userId, resolve)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
