import { describe, expect, test, vi } from 'vitest';
import { createTokenKeeper, undiciTransport } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { closedPort, cut, page, type Reply } from './stand-in.js';
import {
  ALIVE,
  DEAD,
  FIRST,
  HOUR,
  INVALID_REFRESH_TOKEN,
  MINUTE,
  openKeeper,
  type Pulse,
  rotating,
  SECRET,
  START,
} from './token-world.js';

const GRANT = { accessToken: 'access-anew', refreshToken: 'refresh-anew', lifeMs: 25 * HOUR };
const NEEDS_HUMAN = { name: 'ZaloApiError', kind: 'needs-human' };

/** A keeper with a first pair, an hour before it ends, whose later refreshes are answered so. */
async function inItsLastHours(second: (form: URLSearchParams, count: number) => Reply, pulse?: Pulse) {
  const world = await openKeeper((form, count) => (count === 1 ? rotating()(form, count) : second(form, count)), pulse);
  await world.keeper.accessToken();
  world.clock.now += 24 * HOUR;
  return world;
}

const cutOnce = (form: URLSearchParams, count: number) => (count === 2 ? cut : rotating()(form, count));

describe('a refresh whose answer was lost', () => {
  test('C3: does not fail the caller while the old token works, and is not sent again before it is judged', async () => {
    const { keeper, another, clock, spent, probed } = await inItsLastHours(cutOnce, () => ALIVE);
    expect(await keeper.accessToken()).toBe('access-1');
    clock.now += 59_000;
    expect(await another().accessToken()).toBe('access-1');
    expect(await keeper.check()).toMatchObject({ state: 'trouble' });
    expect(spent()).toEqual([FIRST, 'refresh-1']);
    expect(probed).toEqual([]);
  });

  test('C3: with the old token alive it was not carried out, and is made again', async () => {
    const { keeper, clock, spent, probed, alarms } = await inItsLastHours(cutOnce, () => ALIVE);
    await keeper.accessToken();
    clock.now += MINUTE;
    expect(await keeper.check()).toEqual({ state: 'good' });
    expect(await keeper.accessToken()).toBe('access-3');
    expect([spent(), probed, alarms]).toEqual([[FIRST, 'refresh-1', 'refresh-1'], ['access-1'], []]);
  });

  test('C3: with the old token dead the new pair is lost: one alarm for all processes, and nothing is sent', async () => {
    const { keeper, another, clock, spent, alarms, heard } = await inItsLastHours(cutOnce, () => DEAD);
    await keeper.accessToken();
    const others = [another(), another()];
    clock.now += MINUTE;
    const states = await Promise.all([keeper, ...others].map((each) => each.check()));
    const loss = { reason: 'answer-lost', code: null, at: clock.now, app: expect.any(String) };
    expect(states).toEqual(Array(3).fill({ state: 'lost', loss }));
    expect(alarms).toEqual([loss]);
    const before = heard.length;
    for (const each of [keeper, ...others, another()]) {
      await expect(each.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    }
    expect(heard).toHaveLength(before);
    expect([spent(), alarms.length]).toEqual([[FIRST, 'refresh-1'], 1]);
  });

  test('C4: of a process that died is judged in the same way, without any message to send', async () => {
    const { another, clock, store, alarms, spent } = await inItsLastHours(rotating(), () => DEAD);
    const record = store.saved();
    if (record) store.put({ ...record, attempt: { token: 'of the dead process', at: clock.now } });
    const restarted = another();
    expect(await restarted.check()).toMatchObject({ state: 'trouble' });
    clock.now += MINUTE;
    expect(await restarted.check()).toMatchObject({ state: 'lost', loss: { reason: 'answer-lost' } });
    expect([alarms.length, spent()]).toEqual([1, [FIRST]]);
  });

  test('C3: is judged at once where the clock was set back far behind its mark', async () => {
    const { keeper, clock, spent } = await inItsLastHours(cutOnce, () => ALIVE);
    await keeper.accessToken();
    clock.now -= 12 * HOUR;
    await expect(keeper.refused('access-1')).resolves.toBeUndefined();
    expect(spent()).toEqual([FIRST, 'refresh-1', 'refresh-1']);
  });

  test("C3: JSON without an error of Zalo's is no refusal: a firewall's word does not end a grant", async () => {
    const firewall = (form: URLSearchParams, count: number) =>
      count === 2 ? { message: 'Forbidden' } : rotating()(form, count);
    const { keeper, clock, alarms } = await inItsLastHours(firewall, () => ALIVE);
    expect(await keeper.accessToken()).toBe('access-1');
    clock.now += MINUTE;
    expect(await keeper.check()).toEqual({ state: 'good' });
    expect([await keeper.accessToken(), alarms]).toEqual(['access-3', []]);
  });

  test('C3: with nobody to ask it stays open, and is lost when the old token has run out', async () => {
    const { keeper, clock, alarms } = await inItsLastHours(cutOnce, () => page(502));
    await keeper.accessToken();
    clock.now += 10 * MINUTE;
    expect(await keeper.check()).toMatchObject({ state: 'trouble' });
    expect(await keeper.accessToken()).toBe('access-1');
    clock.now += HOUR;
    expect(await keeper.check()).toMatchObject({ state: 'lost' });
    expect(alarms).toHaveLength(1);
  });

  test('of a first token, which no access token can tell about, is lost after its minute', async () => {
    const { keeper, clock, spent, probed, alarms } = await openKeeper(() => cut);
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'transient' });
    clock.now += 59_000;
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'transient' });
    clock.now += 1_000;
    await expect(keeper.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    expect([spent(), probed, alarms.length]).toEqual([[FIRST], [], 1]);
  });

  test('a token that Zalo refused meanwhile is not handed out again, and the minute is waited for', async () => {
    const { keeper, clock } = await inItsLastHours(cutOnce, () => DEAD);
    expect(await keeper.accessToken()).toBe('access-1');
    await expect(keeper.refused('access-1')).rejects.toMatchObject({ kind: 'transient' });
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'transient' });
    clock.now += MINUTE;
    await expect(keeper.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
  });

  test('an answer that comes after others have given it up overrules them', async () => {
    const world = await inItsLastHours(rotating(), () => DEAD);
    let isJudged = false;
    world.store.onSave(async ({ pair, attempt }) => {
      if (isJudged || attempt || pair?.accessToken !== 'access-2') return;
      isJudged = true;
      // the holder of the new pair is slow to store it: its lock has run out and its mark is judged
      const record = world.store.saved();
      const loss = { reason: 'answer-lost', code: null, at: world.clock.now, app: 'x' } as const;
      if (record) world.store.put({ ...record, attempt: null, loss });
    });
    expect(await world.keeper.accessToken()).toBe('access-2');
    expect(world.store.saved()).toMatchObject({ pair: { refreshToken: 'refresh-2' }, loss: null });
  });
});

describe('a refresh that surely never left', () => {
  test('may be tried again, and the caller has the old token meanwhile', async () => {
    const { another, clock, store, spent } = await inItsLastHours(rotating());
    const offline = another(FIRST, await closedPort());
    expect(await offline.accessToken()).toBe('access-1');
    expect(await offline.check()).toMatchObject({ state: 'trouble', error: { kind: 'transient' } });
    expect(store.saved()).toMatchObject({ attempt: null, loss: null });
    clock.now += MINUTE;
    expect(await another().accessToken()).toBe('access-2');
    expect(spent()).toEqual([FIRST, 'refresh-1']);
  });

  test('of a first token leaves that as new as it was', async () => {
    const { another, spent } = await openKeeper();
    await expect(another(FIRST, await closedPort()).accessToken()).rejects.toMatchObject({ kind: 'transient' });
    expect(await another().accessToken()).toBe('access-1');
    expect(spent()).toEqual([FIRST]);
  });
});

describe('a refresh that Zalo refuses', () => {
  test.each([-14002, -14004, -14012, -14014, -14018, -14024, -14029, -14999])(
    'with %i ends sending, in every process and after a restart, with one alarm',
    async (code) => {
      const { keeper, another, heard, alarms } = await inItsLastHours(() => ({ error: code, error_name: 'no' }));
      await expect(keeper.accessToken()).rejects.toMatchObject({ ...NEEDS_HUMAN, code });
      const before = heard.length;
      for (const each of [keeper, another(), another()]) {
        await expect(each.accessToken()).rejects.toMatchObject({ ...NEEDS_HUMAN, code });
        expect(await each.check()).toMatchObject({ state: 'lost', loss: { reason: 'refused', code } });
      }
      expect([heard.length, alarms.length]).toEqual([before, 1]);
    },
  );

  test('with a wrong app secret is mended by another secret, and not by the same', async () => {
    const { keeper, another, alarms } = await inItsLastHours((form, count) =>
      count === 2 ? { error: -14004, error_name: 'Invalid secret key' } : rotating()(form, count),
    );
    await expect(keeper.accessToken()).rejects.toMatchObject({ code: -14004 });
    await expect(another().accessToken()).rejects.toMatchObject({ code: -14004 });
    expect(await another(FIRST, undefined, `${SECRET}_right`).accessToken()).toBe('access-3');
    expect(await keeper.accessToken()).toBe('access-3');
    expect(alarms).toHaveLength(1);
  });

  test('C3: leaves the stored pair as it is', async () => {
    const { keeper, store } = await inItsLastHours(() => INVALID_REFRESH_TOKEN);
    const before = store.saved()?.pair;
    await expect(keeper.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    expect(store.saved()?.pair).toEqual(before);
  });
});

describe('a new grant', () => {
  test('by the callback ends the loss in all processes, and a second loss has an alarm of its own', async () => {
    const { keeper, another, clock, alarms, spent } = await inItsLastHours(() => INVALID_REFRESH_TOKEN);
    const other = another();
    await expect(keeper.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    await expect(other.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    await other.adopt(GRANT);
    expect(await keeper.check()).toEqual({ state: 'good' });
    expect([await keeper.accessToken(), await other.accessToken()]).toEqual(['access-anew', 'access-anew']);
    clock.now += 24 * HOUR;
    await expect(keeper.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    expect(spent()).toEqual([FIRST, 'refresh-1', 'refresh-anew']);
    expect(alarms).toHaveLength(2);
  });

  test('by the settings ends the loss too', async () => {
    const { keeper, another, spent } = await inItsLastHours((form, count) =>
      count === 2 ? INVALID_REFRESH_TOKEN : rotating()(form, count),
    );
    await expect(keeper.accessToken()).rejects.toMatchObject(NEEDS_HUMAN);
    expect(await another('refreshToken_EXAMPLE_granted_anew').accessToken()).toBe('access-3');
    expect(await keeper.accessToken()).toBe('access-3');
    expect(spent()).toEqual([FIRST, 'refresh-1', 'refreshToken_EXAMPLE_granted_anew']);
  });

  test('by the callback overtakes the token of the settings, spent or not', async () => {
    const { another, spent } = await openKeeper();
    await another().adopt(GRANT);
    expect(await another().accessToken()).toBe('access-anew');
    expect(spent()).toEqual([]);
  });

  test('is missing at the beginning, which is no loss and raises no alarm', async () => {
    const { another, alarms, heard } = await openKeeper();
    const keeper = another(null);
    expect(await keeper.check()).toEqual({ state: 'missing' });
    await expect(keeper.accessToken()).rejects.toMatchObject({ ...NEEDS_HUMAN, code: null });
    expect([alarms, heard]).toEqual([[], []]);
    await another(null).adopt(GRANT);
    expect(await keeper.accessToken()).toBe('access-anew');
  });
});

test('a caller whose token is still good is not kept by a refresh that takes its time', async () => {
  let answer: (reply: Readonly<Record<string, unknown>>) => void = () => {};
  const { url, dispatcher, store, clock, spent } = await inItsLastHours(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const keeper = createTokenKeeper({
    oauthBaseUrl: url,
    apiBaseUrl: url,
    appId: '1111111111111111111',
    appSecret: SECRET,
    transport: undiciTransport(dispatcher),
    store,
    now: () => clock.now,
    patienceMs: 1,
  });
  expect(await keeper.accessToken()).toBe('access-1');
  await vi.waitUntil(() => spent().length === 2);
  answer(rotating()(new URLSearchParams(), 2));
  await keeper.check();
  expect(await keeper.accessToken()).toBe('access-2');
});

test('check refreshes what is due without anybody asking for a token', async () => {
  const { keeper, clock, spent } = await openKeeper();
  expect(await keeper.check()).toEqual({ state: 'good' });
  clock.now = START + 23 * HOUR;
  expect(await keeper.check()).toEqual({ state: 'good' });
  expect(spent()).toEqual([FIRST, 'refresh-1']);
});
