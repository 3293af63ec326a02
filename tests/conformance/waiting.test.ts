import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Secret } from '../../src/config/index.js';
import type { Person, RunResult } from '../../src/conversation/index.js';
import { openTurnQueue, startTurnWorker } from '../../src/jobs/index.js';
import { connectRedis } from '../../src/store/index.js';
import { openUngranted, roadOf } from '../support/granting-app.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { fromOa, OA_ID } from '../support/world.js';

let redis: TestRedis;
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  redis = await openRedis();
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  await redis.clear();
});
afterAll(() => redis.close());

const someone = (index: number): Person => ({ oaId: OA_ID, userId: `22222222222222222${index}` });

/** A queue and a worker that runs every turn so. */
async function scene(run: (person: Person) => Promise<RunResult>, oaId = OA_ID) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const connect = () => connectRedis(redis.target, 'patient', () => {});
  const [shared, blocking] = await Promise.all([connect(), connect()]);
  cleanups.push(() => {
    shared.disconnect();
    blocking.disconnect();
  });
  const queue = openTurnQueue({ connection: shared, oaId, log });
  cleanups.push(() => queue.close());
  const worker = startTurnWorker({ connection: blocking, oaId, run, concurrency: 50, log });
  cleanups.push(() => worker.close());
  return { queue, log };
}

describe('jobs of people who wait', () => {
  test('do not pile up, however often the sweep finds them, and what is asked for afterwards is not lost', async () => {
    const person = someone(1);
    const run = vi.fn(async (): Promise<RunResult> => ({ again: true, afterMs: 3_600_000 }));
    const { queue } = await scene(run);
    const delayed = () => redis.client.zcard('{su-gia-so:4444444444444444444}:turns:delayed');
    queue.remind(person);
    await vi.waitUntil(async () => (await delayed()) === 1);
    for (let minute = 0; minute < 20; minute += 1) queue.remind(person);
    queue.remind(someone(2));
    await vi.waitUntil(() => run.mock.calls.length === 2);
    queue.wake(person); // somebody writes: always heard at once
    await vi.waitUntil(async () => (await delayed()) === 3);
    expect(run).toHaveBeenCalledTimes(3);
  });

  test('a reminder that is done leaves room for the next', async () => {
    const run = vi.fn(async (): Promise<RunResult> => ({ again: false }));
    const { queue } = await scene(run);
    for (const count of [1, 2, 3]) {
      queue.remind(someone(1));
      await vi.waitUntil(async () => run.mock.calls.length === count);
      await vi.waitUntil(async () => (await redis.keys('{su-gia-so:4444444444444444444}:turns:de:*')).length === 0);
    }
  });

  test('C14: of one OA are never run by another OA’s worker on the same Redis', async () => {
    const own = vi.fn(async (): Promise<RunResult> => ({ again: false }));
    const others = vi.fn(async (): Promise<RunResult> => ({ again: false }));
    const [here, there] = [await scene(own), await scene(others, '4444444444444444445')];
    for (let index = 0; index < 20; index += 1) there.queue.wake({ oaId: '4444444444444444445', userId: `2${index}` });
    here.queue.wake(someone(1));
    await vi.waitUntil(() => own.mock.calls.length === 1 && others.mock.calls.length === 20);
    expect(own).toHaveBeenCalledExactlyOnceWith(someone(1));
  });

  test('fail by the hundred in one line', async () => {
    const run = vi.fn(async (): Promise<RunResult> => {
      throw new Error('zalo is away');
    });
    const { queue, log } = await scene(run);
    for (let index = 0; index < 100; index += 1) queue.wake(someone(index));
    await vi.waitUntil(() => run.mock.calls.length >= 100, { timeout: 10_000 });
    expect(log.warn).toHaveBeenCalledOnce();
  });
});

describe('sixty people who wait', () => {
  const people = Array.from({ length: 60 }, (_, index) => String(2_222_222_222_222_222_000n + BigInt(index)));

  test('C5: for the rate are a line in the log, and a stop waits for none of them', async () => {
    const { start, simulator, logLines, redis: own } = await openUngranted();
    const refreshToken = new Secret(simulator.issueRefreshToken());
    const app = await start({ rate: 5, refreshToken });
    simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
    const heard = () => people.filter((id) => fromOa(simulator.messages(id)).length > 0).length;
    for (const id of people) await simulator.follow(id);
    await vi.waitUntil(async () => Number(await waits(app.url, 'rate')) > 50, { timeout: 15_000 });
    expect(heard()).toBe(5);
    await app.stop();
    expect(await own.keys('*:lease')).toEqual([]);
    const told = logLines.map((line) => JSON.parse(line) as { msg: string; level: number });
    expect(told.filter(({ msg }) => msg === 'messages wait for the rate')).toHaveLength(1);
    expect(told.filter(({ level }) => level > 40)).toEqual([]);
    expect(told.filter(({ msg }) => msg === 'turn failed')).toEqual([]);

    await own.client.del('{4444444444444444444}:rate', '{4444444444444444444}:rate-taken');
    await start({ refreshToken });
    await vi.waitUntil(() => heard() === people.length, { timeout: 15_000 });
    expect(people.map((id) => fromOa(simulator.messages(id)).length)).toEqual(people.map(() => 1));
  }, 60_000);

  test('C15: for a grant cost no log line of their own, however often they are looked after', async () => {
    const { start, simulator, logLines } = await openUngranted();
    const app = await start();
    simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
    await vi.waitUntil(async () => (await roadOf(app)).includes('has not granted'));
    for (const id of people) await simulator.follow(id);
    // the sweep may have looked after some a second time
    await vi.waitUntil(async () => Number(await waits(app.url, 'needs-human')) >= 60, { timeout: 15_000 });
    const usual =
      /^(turn|turn committed, its messages wait|sweep woke people|content published|redis may lose the last .*)$/;
    const rest = logLines.map((line) => JSON.parse(line).msg).filter((msg) => !usual.test(msg));
    expect(rest).toEqual(['nothing can be sent']);
  });

  test('for a package that is too low are an error that says what to do, once', async () => {
    const { start, simulator, logLines } = await openUngranted();
    const app = await start({ refreshToken: new Secret(simulator.issueRefreshToken()) });
    simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
    simulator.updateOa({ refuseAll: { code: -224 } });
    for (const id of people) await simulator.follow(id);
    // the sweep may have looked after some a second time
    await vi.waitUntil(async () => Number(await waits(app.url, 'needs-human')) >= 60, { timeout: 15_000 });
    const errors = logLines.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);
    expect(errors).toMatchObject([{ msg: 'messages wait for somebody to act at Zalo', code: -224 }]);
  });
});

async function waits(appUrl: string, reason: string): Promise<string | undefined> {
  const metrics = await (await fetch(`${appUrl}/metrics`)).text();
  return new RegExp(`^su_gia_so_send_waits_total\\{reason="${reason}"\\} (\\d+)$`, 'm').exec(metrics)?.[1];
}
