import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { type SimMessage, type Simulator, startSimulator } from '../../src/simulator/index.js';
import { type AppServer, keepApp } from './app-server.js';
import { type Front, openFront } from './front.js';
import { type Logbook, openLogbook } from './logbook.js';
import { type RedisServer, startRedisServer } from './redis-server.js';
import { openRoad, type Road } from './road.js';

export type Scene = {
  readonly simulator: Simulator;
  readonly redis: RedisServer;
  readonly apps: readonly AppServer[];
  /** Each app process's way to Zalo. */
  readonly roads: readonly Road[];
  readonly front: Front;
  readonly logbook: Logbook;
  /** What the OA wrote to a resident, as it arrived on the phone. */
  heard(residentId: string): readonly SimMessage[];
  /** Ids of the messages that went into an outbox for an event, in order. `key` is a part of the event's id. */
  committed(key: string): readonly string[];
  /** Whether nothing of a person waits for a turn or for a send. */
  isQuiet(residentId: string): Promise<boolean>;
  close(): Promise<void>;
};

const APP = { id: '1111111111111111111', secret: 'appSecret_EXAMPLE' };
const OA = { id: '4444444444444444444', name: 'Phường Tây Tựu', secretKey: 'oaSecret_EXAMPLE_0001' };

/** Any address does: nobody fetches a picture here, and it must be the same from every process. */
const PUBLIC_URL = 'https://su-gia-so.example';

/** Two app processes behind one front, a Redis of their own, and the simulator for Zalo. */
export async function openScene(ward: string): Promise<Scene> {
  const redis = await startRedisServer();
  const simulator = await startSimulator({
    host: '127.0.0.1',
    port: 0,
    app: APP,
    oa: OA,
    retryScale: 0.002, // the whole ladder in 13 s: longer than any fault
    oaSettings: { limitsRate: false },
  });
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'su-gia-so-chaos-')));
  const logbook = openLogbook();
  const messages = await watchOutboxes(redis.client);
  const settings = {
    ZALO_APP_ID: APP.id,
    ZALO_APP_SECRET: APP.secret,
    ZALO_OA_ID: OA.id,
    ZALO_OA_SECRET_KEY: OA.secretKey,
    ZALO_TOKEN_KEY: 'ab'.repeat(32),
    ZALO_REFRESH_TOKEN: simulator.issueRefreshToken(),
    ZALO_ZBS_BASE_URL: simulator.url,
    ZALO_OAUTH_BASE_URL: simulator.url,
    WARD: ward,
    REDIS_URL: redis.url,
    PUBLIC_URL,
    HOST: '127.0.0.1',
    PORT: '0',
    ZALO_REQUESTS_PER_MINUTE: '1000000',
    // whoever looks through the whole menu in seconds is no loop
    SAME_TEXT_MAX: '1000',
    TURNS_MAX: '1000',
  };
  const roads = await Promise.all(folders.map(() => openRoad(simulator.url)));
  const apps = roads.map(({ url }, index) =>
    keepApp({ ...settings, ZALO_API_BASE_URL: url, DATA_DIR: folders[index] ?? '' }, logbook.listen),
  );
  const front = await openFront(apps);
  simulator.setWebhookUrl(`${front.url}/webhook/zalo`);
  await Promise.all(apps.map(({ ready }) => ready()));
  return {
    simulator,
    redis,
    apps,
    roads,
    front,
    logbook,
    heard: (residentId) => simulator.messages(residentId).filter(({ from }) => from === 'oa'),
    committed: (key) => messages.filter((id) => id.includes(key)),
    async isQuiet(residentId) {
      const keys = ['inbox', 'outbox'].map((noun) => `{${OA.id}:${residentId}}:${noun}`);
      return (await redis.client.exists(...keys).catch(() => null)) === 0; // an answer that is lost tells nothing
    },
    async close() {
      await Promise.all(apps.map((app) => app.close()));
      await front.close();
      await Promise.all(roads.map((road) => road.close()));
      await simulator.close();
      await redis.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ids of all messages that scripts put into an outbox, as Redis tells of its commands until it is restarted. */
async function watchOutboxes(client: Redis): Promise<readonly string[]> {
  const ids: string[] = [];
  const monitor = await client.monitor();
  monitor.on('error', () => {}); // Redis is taken away on purpose
  monitor.on('monitor', (_, [command = '', key = '', ...entries]: string[]) => {
    if (command.toLowerCase() !== 'rpush' || !key.endsWith(':outbox')) return;
    // not parsed: what is not ASCII is told in escapes that JSON does not know
    for (const entry of entries) {
      const id = /.*"id":"([^"]+)"/.exec(entry)?.[1];
      if (id !== undefined && entry.includes('"do":"send"')) ids.push(id);
    }
  });
  return ids;
}
