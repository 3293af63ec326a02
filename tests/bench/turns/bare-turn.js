// The floor of (b): the same round trips with nothing in them: receive and verify, four Redis scripts that return 1,
// one HTTP request with a message of the usual size.
import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import { Redis } from 'ioredis';
import { Agent, request } from 'undici';
import { report } from './child.js';
import { APP_ID, OA_SECRET_KEY } from './deliveries.js';

const [socket, apiUrl] = process.argv.slice(2);
const redis = new Redis({ path: socket, enableAutoPipelining: true });
const sha = await redis.script('LOAD', 'return 1');
const dispatcher = new Agent({ connections: 20, keepAliveTimeout: 30_000 });
const session = 'x'.repeat(600);
const trip = () => redis.evalsha(sha, 1, '{bench}:key', session);

async function turn(userId) {
  await trip();
  await trip();
  const body = JSON.stringify({ recipient: { user_id: userId }, message: { text: 'x'.repeat(300) } });
  const headers = { access_token: 'token', 'content-type': 'application/json' };
  const url = `${apiUrl}/v3.0/oa/message/cs`;
  const answer = await request(url, { method: 'POST', headers, body, dispatcher });
  JSON.parse(await answer.body.text());
  await trip();
}

const server = createServer((req, res) => {
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', async () => {
    const body = Buffer.concat(chunks).toString();
    const event = JSON.parse(body);
    hash('sha256', APP_ID + body + event.timestamp + OA_SECRET_KEY);
    await trip();
    res.writeHead(200, { 'content-length': 2 });
    res.end('OK');
    await turn(event.sender.id);
  });
});
server.listen(0, '127.0.0.1', () => report(server.address().port));
