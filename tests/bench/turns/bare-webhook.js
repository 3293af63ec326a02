// The floor of (a): a bare node:http server that verifies the signature and does nothing else.
import { hash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { report } from './child.js';
import { APP_ID, OA_SECRET_KEY } from './deliveries.js';

const server = createServer((req, res) => {
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const { timestamp } = JSON.parse(body); // the signature covers it
    const digest = hash('sha256', APP_ID + body + timestamp + OA_SECRET_KEY);
    const claimed = req.headers['x-zevent-signature'].slice(4);
    const isGood = timingSafeEqual(Buffer.from(digest), Buffer.from(claimed));
    res.writeHead(isGood ? 200 : 401, { 'content-length': 2 });
    res.end('OK');
  });
});
server.listen(0, '127.0.0.1', () => report(server.address().port));
