// The whole app, as `npm start` composes it, against a Redis and a stand-in for Zalo that are given.
import { createWriteStream } from 'node:fs';
import { compose } from '../../../dist/compose.js';
import { loadConfig } from '../../../dist/config/index.js';
import { contentFiles } from '../../../dist/content/index.js';
import { createLog } from '../../../dist/log.js';
import { report } from './child.js';
import { APP_ID, OA_ID, OA_SECRET_KEY } from './deliveries.js';

const [socket, apiUrl, dataDir] = process.argv.slice(2);
const config = loadConfig({
  ZALO_APP_ID: APP_ID,
  ZALO_APP_SECRET: 'appSecret_EXAMPLE',
  ZALO_OA_ID: OA_ID,
  ZALO_OA_SECRET_KEY: OA_SECRET_KEY,
  ZALO_TOKEN_KEY: 'ab'.repeat(32),
  ZALO_REFRESH_TOKEN: 'refreshToken_EXAMPLE',
  ZALO_API_BASE_URL: apiUrl,
  ZALO_OAUTH_BASE_URL: apiUrl,
  ZALO_REQUESTS_PER_MINUTE: '1000000',
  WARD: 'tay-tuu',
  PORT: '0',
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  SAME_TEXT_MAX: '1000000',
  TURNS_MAX: '1000000',
});
const app = await compose({
  config,
  zalo: config.zalo,
  redis: { socket },
  files: contentFiles('.', 'tay-tuu'),
  oaName: 'Phường Tây Tựu',
  mediaFolder: 'content/media',
  log: createLog({ level: 'info', json: true, to: createWriteStream('/dev/null') }),
});
report(Number(new URL(app.url).port), () => app.stop());
