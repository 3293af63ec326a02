// What (a) measures: the app's own way from the delivery to the 200, with Redis and all counters. Turns are not run.
import { createServer } from 'node:http';
import { accept } from '../../../dist/conversation/index.js';
import { createMetrics } from '../../../dist/http/index.js';
import { webhookHandler } from '../../../dist/http/webhook.js';
import { createLog } from '../../../dist/log.js';
import { connectRedis, redisInbox } from '../../../dist/store/index.js';
import { report } from './child.js';
import { APP_ID, OA_ID, OA_SECRET_KEY } from './deliveries.js';

const redis = await connectRedis({ socket: process.argv[2] }, 'fail-fast', () => {});
const inbox = redisInbox(redis);
const runner = { reserve: () => null, offer: () => {} };
const handler = webhookHandler({
  secrets: { appId: APP_ID, oaSecretKey: OA_SECRET_KEY, oaId: OA_ID },
  accept: (event) => accept({ oaId: OA_ID, inbox, runner, clock: Date }, event),
  keepUnknown: async () => {},
  metrics: createMetrics(),
  log: createLog({ level: 'info', json: true }),
});
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => report(server.address().port));
