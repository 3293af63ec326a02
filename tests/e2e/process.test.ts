import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterEach, expect, test, vi } from 'vitest';
import type { Simulator } from '../../src/simulator/index.js';
import { type AppProcess, startApp } from '../support/app-process.js';
import { temporaryFolder } from '../support/redis.js';
import { fromOa, openTestSimulator, zaloEnv } from '../support/world.js';

const RESIDENT = '2222222222222222222';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function scene() {
  const simulator = await openTestSimulator();
  cleanups.push(() => simulator.close());
  const dataDir = temporaryFolder();
  cleanups.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = { ...zaloEnv(simulator), DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', REDIS_FSYNC: 'always' };
  return { simulator, settings, dataDir };
}

async function launch(simulator: Simulator, settings: Record<string, string>): Promise<AppProcess & { url: string }> {
  const app = startApp(settings);
  cleanups.push(() => app.child.exitCode ?? app.end('SIGKILL'));
  const url = await app.untilPrinted(/"url":"([^"]+)".*"msg":"ready"/);
  simulator.setWebhookUrl(`${url}/webhook/zalo`);
  return { ...app, url };
}

const heard = (simulator: Simulator) => fromOa(simulator.messages(RESIDENT)).map(({ text }) => text ?? '');

async function answerTo(simulator: Simulator, act: () => Promise<void>): Promise<string> {
  const before = heard(simulator).length;
  await act();
  await vi.waitUntil(() => heard(simulator).length > before, { timeout: 15_000, interval: 10 });
  return heard(simulator).at(-1) ?? '';
}

/** Follows, and walks into "Quên mật khẩu" up to its third step. */
async function walkToStepThree(simulator: Simulator): Promise<string> {
  await answerTo(simulator, () => simulator.follow(RESIDENT));
  for (const words of ['1', 'vneid', 'quên mật khẩu', 'rồi', 'thấy rồi']) {
    await answerTo(simulator, () => simulator.say(RESIDENT, words));
  }
  return await answerTo(simulator, () => simulator.say(RESIDENT, 'rồi'));
}

test('after kill -9 in the middle of a task and a restart, the next message goes on at the same step', async () => {
  const { simulator, settings } = await scene();
  const app = await launch(simulator, settings);
  expect(await walkToStepThree(simulator)).toMatch(/^Bước 3\//);
  expect(await app.end('SIGKILL')).toBeNull();

  await launch(simulator, settings);
  expect(await answerTo(simulator, () => simulator.say(RESIDENT, 'nói lại'))).toMatch(/^Bước 3\//);
  expect(await answerTo(simulator, () => simulator.say(RESIDENT, 'rồi'))).toMatch(/^Bước 4\//);
});

test('a message sent while the app is down is answered after the restart, by Zalo’s own second delivery', async () => {
  const { simulator, settings } = await scene();
  const app = await launch(simulator, settings);
  await walkToStepThree(simulator);
  await app.end('SIGKILL');
  const answer = answerTo(simulator, () => simulator.say(RESIDENT, 'rồi'));
  await launch(simulator, settings);
  expect(await answer).toMatch(/^Bước 4\//);
});

test('SIGTERM ends the app within 10 s with code 0, and nothing is lost', async () => {
  const { simulator, settings } = await scene();
  const app = await launch(simulator, settings);
  await walkToStepThree(simulator);
  const startedAt = performance.now();
  expect(await app.end('SIGTERM')).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(app.printed()).toContain('"msg":"stopped"');
  await launch(simulator, settings);
  expect(await answerTo(simulator, () => simulator.say(RESIDENT, 'rồi'))).toMatch(/^Bước 4\//);
});

test('SIGTERM ends the app in time with code 0 while Zalo holds the answer to a refresh back, and the message is kept', async () => {
  const { simulator, settings } = await scene();
  const holding = createServer(() => {}).listen(0, '127.0.0.1');
  await once(holding, 'listening');
  cleanups.push(() => {
    holding.close();
    holding.closeAllConnections();
  });
  const asked = once(holding, 'request');
  const { port } = holding.address() as AddressInfo;
  const app = await launch(simulator, { ...settings, ZALO_OAUTH_BASE_URL: `http://127.0.0.1:${port}` });
  await asked;
  await simulator.follow(RESIDENT);
  await app.untilPrinted(/turn committed/);
  expect(await app.end('SIGTERM')).toBe(0);
  expect(app.printed()).toContain('"msg":"stopped"');
  expect(app.printed()).not.toMatch(/took too long|"level":50/);
}, 60_000);

test('the first log line names the Node in use', async () => {
  const { simulator, settings } = await scene();
  const app = await launch(simulator, settings);
  const first = JSON.parse(app.printed().split('\n')[0] ?? '{}') as Record<string, unknown>;
  expect(first).toMatchObject({ msg: 'starting', node: process.version });
});

test('a live app without a public address says so, and one with it does not', async () => {
  const { simulator, settings } = await scene();
  const bare = await launch(simulator, settings);
  expect(bare.printed()).toContain('no public address');
  await bare.end('SIGTERM');
  const known = await launch(simulator, { ...settings, PUBLIC_URL: 'https://bot.example' });
  expect(known.printed()).not.toContain('no public address');
});

test('E20: health stays good and readiness names the part while Zalo is away', async () => {
  const { simulator, settings } = await scene();
  const app = await launch(simulator, settings);
  await answerTo(simulator, () => simulator.follow(RESIDENT));
  const ready = await request(`${app.url}/readyz`);
  expect(await ready.body.json()).toEqual({ status: 'ok', parts: { redis: 'ok', spool: 'ok', zalo: 'ok' } });
  const event = {
    app_id: '1111111111111111111',
    sender: { id: RESIDENT },
    recipient: { id: '4444444444444444444' },
    event_name: 'user_send_text',
    message: { msg_id: 'while-zalo-is-away', text: 'menu' },
    timestamp: String(Date.now()),
  };
  const broken = await openTestSimulator();
  broken.setWebhookUrl(`${app.url}/webhook/zalo`);
  await simulator.close();
  expect(await broken.deliver(event)).toBe(200);
  await broken.close();
  const down = async () => (await request(`${app.url}/readyz`)).body.json() as Promise<{ parts: { zalo: string } }>;
  await vi.waitUntil(async () => (await down()).parts.zalo !== 'ok', { timeout: 15_000 });
  expect((await request(`${app.url}/readyz`)).statusCode).toBe(503);
  expect((await request(`${app.url}/healthz`)).statusCode).toBe(200);
});

test('settings that are wrong or missing are listed in one message, with exit code 78 and no stack', async () => {
  const app = startApp({ ZALO_APP_ID: 'abc', ZALO_APP_SECRET: 'secret-that-may-not-print', PORT: 'x' });
  const [code] = await once(app.child, 'exit');
  expect(code).toBe(78);
  for (const name of ['ZALO_APP_ID', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY', 'ZALO_TOKEN_KEY', 'WARD', 'PORT']) {
    expect(app.printed()).toContain(`  ${name} – `);
  }
  expect(app.printed()).not.toMatch(/secret-that-may-not-print|\n {4}at |Error/);
});

test('before anything of Zalo is set, the demo already serves the file that verifies the domain', async () => {
  const dataDir = temporaryFolder();
  cleanups.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = startApp({
    DATA_DIR: dataDir,
    PORT: '0',
    SIMULATOR_PORT: '0',
    ZALO_SITE_VERIFICATION: '<meta name="zalo-platform-site-verification" content="KeMq3SBn_J0-x" />',
  });
  cleanups.push(() => app.child.exitCode ?? app.end('SIGKILL'));
  const url = await app.untilPrinted(/"url":"([^"]+)".*"msg":"ready"/);
  const [file, home] = await Promise.all([request(`${url}/zalo_verifierKeMq3SBn_J0-x.html`), request(`${url}/`)]);
  expect([file.statusCode, home.statusCode]).toEqual([200, 200]);
  expect(await home.body.text()).toContain('content="KeMq3SBn_J0-x"');
  await file.body.dump();
});
