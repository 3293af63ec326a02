import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type App, compose } from '../../src/compose.js';
import { loadConfig } from '../../src/config/index.js';
import { contentFiles } from '../../src/content/index.js';
import { createLog } from '../../src/log.js';
import { connectRedis, mastersOf, startEmbeddedRedis } from '../../src/store/index.js';
import { CACHE_FOLDER, temporaryFolder } from '../support/redis.js';
import { fromOa, OA_ID, openTestSimulator, zaloConfig } from '../support/world.js';

const RESIDENT = '2222222222222222222';
const NEIGHBOUR = '2222222222222222223';

/** The whole app with a Redis that can be held and killed. */
async function scene(spool: 'on' | 'off' = 'on') {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = process.env['PATH'] ?? '';
  const dataFolder = join(folder, 'redis');
  const server = await startEmbeddedRedis({ dataFolder, cacheFolder: CACHE_FOLDER, path, fsync: 'always' });
  onTestFinished(() => server.stop());
  const simulator = await openTestSimulator();
  onTestFinished(() => simulator.close());
  const logged: string[] = [];
  const start = async (): Promise<App> => {
    const app = await compose({
      config: loadConfig({
        PORT: '0',
        HOST: '127.0.0.1',
        WARD: 'tay-tuu',
        DATA_DIR: folder,
        SPOOL: spool,
        NODE_ENV: 'production',
      }),
      zalo: zaloConfig(simulator),
      redis: { socket: server.socket },
      files: contentFiles('.', 'tay-tuu'),
      oaName: 'Phường Thử',
      mediaFolder: 'content/media',
      log: createLog({ level: 'info', json: true, to: { write: (line) => void logged.push(JSON.parse(line).msg) } }),
    });
    onTestFinished(() => app.stop());
    simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
    return app;
  };
  const heard = (id: string) => fromOa(simulator.messages(id)).map(({ text }) => text ?? '');
  const untilHeard = (id: string, count: number) =>
    vi.waitUntil(() => heard(id).length >= count, { timeout: 25_000, interval: 10 });
  let said = 0;
  /** Delivers words as Zalo does; resolves with the status of the answer and how long it took, ms. */
  const say = async (id: string, text: string) => {
    said += 1;
    const startedAt = performance.now();
    const status = await simulator.deliver({
      app_id: '1111111111111111111',
      sender: { id },
      recipient: { id: OA_ID },
      event_name: 'user_send_text',
      message: { msg_id: `away-${said}`, text },
      timestamp: String(Date.now()),
    });
    return { status, ms: performance.now() - startedAt };
  };
  /** Of the server itself: the embedded Redis is a child of a shell. */
  const pidOf = async () => {
    const connect = () => connectRedis({ socket: server.socket }, 'patient', () => {});
    const redis = await vi.waitFor(connect, { timeout: 10_000 }); // it may be coming back
    const [master] = mastersOf(redis);
    const pid = Number(/process_id:(\d+)/.exec((await master?.info('server')) ?? '')?.[1]);
    redis.disconnect();
    return pid;
  };
  return { start, simulator, say, heard, untilHeard, pidOf, logged };
}

const waitingIn = async (app: App) => {
  const { body } = await request(`${app.url}/metrics`);
  return Number(/^su_gia_so_spool_waiting (\d+)$/m.exec(await body.text())?.[1]);
};
const partsOf = async (app: App) => {
  const { body } = await request(`${app.url}/readyz`);
  return ((await body.json()) as { parts: Record<string, string> }).parts;
};

/** Follows, agrees and stands at the first step of a task. */
async function walkIn({ simulator, say, untilHeard }: Awaited<ReturnType<typeof scene>>, id: string) {
  await simulator.follow(id);
  await untilHeard(id, 1);
  for (const [index, words] of ['1', 'vneid', 'quên mật khẩu', 'rồi'].entries()) {
    await say(id, words);
    await untilHeard(id, index + 2);
  }
}

test('A17: Redis hangs during inbound: each message is 200 within 2 s, and all are answered once and in order afterwards', async () => {
  const here = await scene();
  const app = await here.start();
  await walkIn(here, RESIDENT);
  await here.simulator.follow(NEIGHBOUR);
  await here.untilHeard(NEIGHBOUR, 1);
  const [before, beforeNext] = [here.heard(RESIDENT).length, here.heard(NEIGHBOUR).length];
  const pid = await here.pidOf();
  process.kill(pid, 'SIGSTOP');
  onTestFinished(() => {
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // it has ended with its app
    }
  });
  for (const words of ['rồi', 'nói lại', 'rồi']) {
    const { status, ms } = await here.say(RESIDENT, words);
    expect(status).toBe(200);
    expect(ms).toBeLessThan(2_000);
  }
  expect((await here.say(NEIGHBOUR, '1')).status).toBe(200);
  expect(await waitingIn(app)).toBe(4);
  expect((await partsOf(app))['spool']).toBe('4 events wait on disk for redis');
  process.kill(pid, 'SIGCONT');
  await here.untilHeard(RESIDENT, before + 3);
  await here.untilHeard(NEIGHBOUR, beforeNext + 1);
  const steps = here
    .heard(RESIDENT)
    .slice(before - 1)
    .map((text) => /^Bước \d+/.exec(text)?.[0]);
  expect(steps).toEqual(['Bước 1', 'Bước 2', 'Bước 2', 'Bước 3']);
  await vi.waitUntil(async () => (await waitingIn(app)) === 0);
  await vi.waitUntil(async () => (await partsOf(app))['spool'] === 'ok');
  expect(here.logged).toContain('events wait on disk for redis');
  expect(here.logged).toContain('events from disk are in redis, none waits');
  expect((await here.say(RESIDENT, 'nói lại')).status).toBe(200);
  await here.untilHeard(RESIDENT, before + 4);
  expect(here.heard(RESIDENT)).toHaveLength(before + 4);
}, 60_000);

test('A17: Redis is killed again and again during inbound: what was answered 200 is answered once and in order', async () => {
  const here = await scene();
  await here.start();
  await walkIn(here, RESIDENT);
  const before = here.heard(RESIDENT).length;
  for (const words of ['rồi', 'rồi', 'nói lại']) {
    process.kill(await here.pidOf(), 'SIGKILL');
    expect((await here.say(RESIDENT, words)).status).toBe(200);
  }
  await here.untilHeard(RESIDENT, before + 3);
  const steps = here
    .heard(RESIDENT)
    .slice(before - 1)
    .map((text) => /^Bước \d+/.exec(text)?.[0]);
  expect(steps).toEqual(['Bước 1', 'Bước 2', 'Bước 3', 'Bước 3']);
}, 60_000);

test('with SPOOL=off an event that Redis cannot take is answered 503, for Zalo to deliver again', async () => {
  const here = await scene('off');
  const app = await here.start();
  const pid = await here.pidOf();
  process.kill(pid, 'SIGSTOP');
  const { status, ms } = await here.say(RESIDENT, 'xin chào');
  process.kill(pid, 'SIGCONT');
  expect(status).toBe(503);
  expect(ms).toBeLessThan(2_000);
  expect(await partsOf(app)).not.toHaveProperty('spool');
}, 60_000);
