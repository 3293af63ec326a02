// What (a) measures: the app's own way from the delivery to the 200, with the spool, Redis and all
// counters. Turns are not run.
import { createServer } from 'node:http';
import { accept } from '../../../dist/conversation/index.js';
import { openDiskInbox } from '../../../dist/disk-inbox.js';
import { createMetrics } from '../../../dist/http/index.js';
import { isWebhook, webhookHandler } from '../../../dist/http/webhook.js';
import { createLog } from '../../../dist/log.js';
import { connectRedis, redisInbox } from '../../../dist/store/index.js';
import { report } from './child.js';
import { APP_ID, OA_ID, OA_SECRET_KEY } from './deliveries.js';

const redis = await connectRedis({ socket: process.argv[2] }, 'fail-fast', () => {});
const log = createLog({ level: 'info', json: true });
const metrics = createMetrics();
const disk = await openDiskInbox({
  inbox: redisInbox(redis),
  dataDir: process.argv[3],
  wake: () => {},
  metrics,
  log,
  clock: Date,
});
const { inbox } = disk;
const runner = { reserve: () => null, offer: () => {} };
const handler = webhookHandler({
  secrets: { appId: APP_ID, oaSecretKey: OA_SECRET_KEY, oaId: OA_ID },
  accept: (event) => accept({ oaId: OA_ID, inbox, runner, clock: Date }, event),
  keepUnknown: async () => {},
  metrics,
  log,
});
const server = createServer((req, res) => {
  if (isWebhook(req)) handler(req, res);
  else res.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => report(server.address().port, () => disk.close()));
