// A process that keeps tokens, driven by the test that forked it: one message in, one answer out, and every alarm.
import { connectRedis, redisTokenStore } from '../../dist/store/index.js';
import {
  createRecordSeal,
  createTokenKeeper,
  keepAliveAgent,
  undiciTransport,
} from '../../dist/zalo-oa-sdk-wrapper/index.js';

const { target, zaloUrl, appId, oaId, appSecret, tokenKey } = JSON.parse(process.argv[2]);
const redis = await connectRedis(JSON.parse(target), 'patient', () => {});
let now = 0;
const keeper = createTokenKeeper({
  oauthBaseUrl: zaloUrl,
  apiBaseUrl: zaloUrl,
  appId,
  appSecret,
  transport: undiciTransport(keepAliveAgent()),
  store: redisTokenStore(redis, {
    appId,
    oaId,
    seal: createRecordSeal({ key: tokenKey, appId, oaId }),
  }),
  now: () => now,
  onAlarm: ({ reason, code }) => process.send({ alarm: { reason, code } }),
});

const commands = {
  use: () => keeper.accessToken(),
  check: async () => (await keeper.check()).state,
  adopt: ({ grant }) => keeper.adopt(grant),
};

process.on('message', async (message) => {
  now = message.now;
  try {
    process.send({ id: message.id, value: await commands[message.do](message) });
  } catch (error) {
    process.send({ id: message.id, failure: error.kind ?? String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
