import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { redisPendingGrants, redisTokenStore } from '../../src/store/index.js';
import { createRecordSeal, type TokenRecord, TokenSealError } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';

const APP_ID = '1111111111111111111';
const KEY = '0123456789abcdef'.repeat(4);

let redis: TestRedis;
let oas = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

function scene() {
  const oaId = String(4_000_000 + ++oas);
  const open = (key = KEY) =>
    redisTokenStore(redis.client, { appId: APP_ID, oaId, seal: createRecordSeal({ key, appId: APP_ID, oaId }) });
  return { oaId, open, store: open(), key: `{${APP_ID}:${oaId}}:tokens` };
}

const record = (refreshToken: string): TokenRecord => ({
  pair: { accessToken: 'accessToken_EXAMPLE', refreshToken, expiresAt: 1 },
  attempt: null,
  loss: null,
  firsts: [],
});

describe('a record', () => {
  test('is none at first, and is read back by another process', async () => {
    const { store, open } = scene();
    expect(await store.load()).toEqual({ record: null, version: '' });
    const version = await store.save(record('r1'), '');
    expect(await open().load()).toEqual({ record: record('r1'), version });
  });

  test('lies in Redis sealed', async () => {
    const { store, key } = scene();
    await store.save(record('refreshToken_EXAMPLE'), '');
    const stored = await redis.client.get(key);
    expect(stored).toMatch(/^v1:/);
    expect(stored).not.toMatch(/EXAMPLE/);
  });

  test('is not overwritten by one who read an older one, such as a holder that outlived its lock', async () => {
    const { store, open } = scene();
    const version = (await store.save(record('r1'), '')) ?? '';
    expect(await open().save(record('r2'), version)).toBeTypeOf('string');
    expect(await store.save(record('stale'), version)).toBeNull();
    expect(await store.save(record('stale'), '')).toBeNull();
    expect((await store.load()).record).toEqual(record('r2'));
  });

  test('is saved by one of two who read the same', async () => {
    const { store, open } = scene();
    const saves = await Promise.all([store.save(record('r1'), ''), open().save(record('r2'), '')]);
    expect(saves.filter((version) => version === null)).toHaveLength(1);
  });

  test('in clear, of an earlier release, is read, and sealed at the next save', async () => {
    const { store, key } = scene();
    const plain = { accessToken: 'a', refreshToken: 'r', expiresAt: 5, origin: '0011223344556677' };
    await redis.client.set(key, JSON.stringify(plain));
    const { record: read, version } = await store.load();
    expect(read).toMatchObject({ pair: { refreshToken: 'r' }, firsts: ['0011223344556677'] });
    expect(await store.save(record('r2'), version)).toBeTypeOf('string');
    expect(await redis.client.get(key)).toMatch(/^v1:/);
  });

  test('that another key sealed is an error, stays as it is, and opens again with its own key', async () => {
    const { store, open, key } = scene();
    await store.save(record('r1'), '');
    const before = await redis.client.get(key);
    const other = open('f'.repeat(64));
    await expect(other.load()).rejects.toThrow(TokenSealError);
    expect(await other.save(record('r2'), '')).toBeNull();
    expect(await redis.client.get(key)).toBe(before);
    expect((await store.load()).record).toEqual(record('r1'));
  });

  test('that cannot be read is never taken for none', async () => {
    const { store, key } = scene();
    await redis.client.set(key, '{"of":"another release"}');
    await expect(store.load()).rejects.toMatchObject({ name: 'TokenSealError', reason: 'shape' });
  });

  test('is saved after the server forgot its scripts', async () => {
    const { store } = scene();
    const version = (await store.save(record('r1'), '')) ?? '';
    await redis.client.script('FLUSH');
    expect(await store.save(record('r2'), version)).toBeTypeOf('string');
  });
});

describe('the lock', () => {
  test('C2: lets one in at a time, over all processes, and all in the end', async () => {
    const { open } = scene();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await redis.client.ping();
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => open().exclusively(work)));
    expect(most).toBe(1);
  });

  test('lasts longer than a probe and a token request together, and ends with the work', async () => {
    const { store, key } = scene();
    const left = await store.exclusively(() => redis.client.pttl(`${key}-lock`));
    expect(left).toBeGreaterThan(45_000);
    expect(await redis.client.exists(`${key}-lock`)).toBe(0);
  });

  test('is given back after work that failed', async () => {
    const { store, key } = scene();
    await expect(store.exclusively(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await redis.client.exists(`${key}-lock`)).toBe(0);
  });

  test('that ran out is not taken from its next holder', async () => {
    const { store, key } = scene();
    await store.exclusively(async () => {
      await redis.client.set(`${key}-lock`, 'somebody else');
    });
    expect(await redis.client.get(`${key}-lock`)).toBe('somebody else');
    await redis.client.del(`${key}-lock`);
  });

  test('of a process that died ends by itself', async () => {
    const { store, key } = scene();
    await redis.client.set(`${key}-lock`, 'dead', 'PX', 100);
    const got = vi.fn();
    await store.exclusively(async () => got());
    expect(got).toHaveBeenCalledOnce();
  });
});

describe('a grant under way', () => {
  test('is handed out once', async () => {
    const { oaId } = scene();
    const pending = redisPendingGrants(redis.client, APP_ID, oaId);
    const grant = { verifier: 'v', browser: 'b' };
    await pending.keep('state-1', grant);
    const taken = await Promise.all([pending.take('state-1'), pending.take('state-1')]);
    expect(taken.filter(Boolean)).toEqual([grant]);
    expect(await pending.take('state-1')).toBeNull();
  });

  test('is kept for 10 minutes', async () => {
    const { oaId } = scene();
    const pending = redisPendingGrants(redis.client, APP_ID, oaId);
    for (const state of ['fresh', 'old']) await pending.keep(state, { verifier: 'v', browser: 'b' });
    const left = await redis.client.ttl(`{${APP_ID}:${oaId}}:grants`);
    expect(left).toBeGreaterThan(590);
    expect(left).toBeLessThanOrEqual(600);
    await redis.client.zincrby(`{${APP_ID}:${oaId}}:grants-since`, -600_001, 'old');
    expect(await pending.take('old')).toBeNull();
    expect(await pending.take('fresh')).not.toBeNull();
  });

  test('makes room for later ones where a thousand have begun, so that a flood fills nothing', async () => {
    const { oaId } = scene();
    const pending = redisPendingGrants(redis.client, APP_ID, oaId);
    const states = Array.from({ length: 1_002 }, (_, index) => `state-${index}`);
    const since = `{${APP_ID}:${oaId}}:grants-since`;
    for (const state of states) {
      await pending.keep(state, { verifier: 'v', browser: 'b' });
      await redis.client.zincrby(since, states.indexOf(state) - states.length, state); // all within one ms else
    }
    expect([await redis.client.hlen(`{${APP_ID}:${oaId}}:grants`), await redis.client.zcard(since)]).toEqual([
      1_000, 1_000,
    ]);
    expect([await pending.take('state-0'), await pending.take('state-1')]).toEqual([null, null]);
    expect([await pending.take('state-2'), await pending.take('state-1001')]).not.toContain(null);
  });

  test('of another OA is not found', async () => {
    const [ours, theirs] = [scene(), scene()];
    await redisPendingGrants(redis.client, APP_ID, theirs.oaId).keep('state-3', { verifier: 'v', browser: 'b' });
    expect(await redisPendingGrants(redis.client, APP_ID, ours.oaId).take('state-3')).toBeNull();
  });
});
