import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createTokenKeeper,
  type GrantKeeper,
  type HttpRequest,
  TransportError,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { HOUR, memoryStore, START } from './token-world.js';

type Weather = 'fine' | 'never leaves' | 'cut before acceptance' | 'answer lost' | 'process dies' | 'page';

/** Zalo as contract §5 has it: a refresh token is good once, and the old access token dies as a new one is issued. */
function zaloModel(now: () => number) {
  let count = 0;
  let live = { accessToken: '', refreshToken: '', expiresAt: 0 };
  const spent = new Set<string>();
  const reused: string[] = [];
  const grant = () => {
    count += 1;
    live = { accessToken: `a${count}`, refreshToken: `r${count}`, expiresAt: now() + 25 * HOUR };
    return { accessToken: live.accessToken, refreshToken: live.refreshToken, lifeMs: 25 * HOUR };
  };
  const refresh = (token: string) => {
    if (spent.has(token)) reused.push(token);
    if (token !== live.refreshToken) return { error: -14014 };
    spent.add(token);
    const { accessToken, refreshToken } = grant();
    return { access_token: accessToken, refresh_token: refreshToken, expires_in: '90000' };
  };
  const isAlive = (token: string | undefined) => token === live.accessToken && live.expiresAt > now();
  return { grant, refresh, isAlive, reused };
}

const weather = fc.constantFrom<Weather>(
  'fine',
  'fine',
  'never leaves',
  'cut before acceptance',
  'answer lost',
  'process dies',
  'page',
);
const step = fc.oneof(
  fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1_000, 61_000, 3 * HOUR, 23 * HOUR, 30 * HOUR) }),
  fc.record({ do: fc.constantFrom('use' as const, 'check' as const, 'restart' as const), who: fc.nat(2), weather }),
  fc.record({ do: fc.constant('all use' as const), weather }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the weather does to a request before Zalo has it, and to the answer. */
const LOST_BEFORE: Partial<Record<Weather, Error>> = {
  'never leaves': new TransportError(false, null),
  'cut before acceptance': new TransportError(true, null),
};
const LOST_AFTER: Partial<Record<Weather, Error>> = {
  'answer lost': new TransportError(true, null),
  'process dies': new Error('the process is gone'),
};

function openModel() {
  const clock = { now: START };
  const zalo = zaloModel(() => clock.now);
  const store = memoryStore();
  const sky: { weather: Weather } = { weather: 'fine' };
  const alarms: unknown[] = [];

  const answer = (request: HttpRequest): object => {
    if (request.url.endsWith('/v2.0/oa/getoa')) {
      return zalo.isAlive(request.headers['access_token']) ? { error: 0, data: { oaid: '4' } } : { error: -216 };
    }
    return zalo.refresh(new URLSearchParams(String(request.body)).get('refresh_token') ?? '');
  };
  const transport = async (request: HttpRequest) => {
    const { weather: here } = sky;
    const [before, after] = [LOST_BEFORE[here], LOST_AFTER[here]];
    if (before) throw before;
    const body = JSON.stringify(answer(request));
    if (after) throw after;
    if (here === 'page') return { status: 502, headers: {}, text: '<h1>Bad Gateway</h1>' };
    return { status: 200, headers: {}, text: body };
  };
  const start = (): GrantKeeper =>
    createTokenKeeper({
      oauthBaseUrl: 'https://oauth',
      apiBaseUrl: 'https://api',
      appId: '1',
      appSecret: 's',
      transport,
      store,
      now: () => clock.now,
      onAlarm: (loss) => void alarms.push(loss),
    });
  return { clock, zalo, sky, alarms, start, processes: [start(), start(), start()] };
}

const settled = async (work: Promise<unknown>) => await work.catch((error: unknown) => error);

async function take({ clock, sky, processes, start }: ReturnType<typeof openModel>, each: Step): Promise<void> {
  if (each.do === 'pass') {
    clock.now += each.ms;
    return;
  }
  sky.weather = each.weather;
  const chosen = each.do === 'all use' ? processes : processes.slice(each.who, each.who + 1);
  if (each.do === 'restart') processes[each.who] = start();
  else await Promise.all(chosen.map((keeper) => settled(each.do === 'check' ? keeper.check() : keeper.accessToken())));
}

test('C2, C3, C4: whatever fails in whatever order, no spent refresh token is sent again, and a new grant mends all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const model = openModel();
      const { zalo, sky, alarms, processes, start } = model;
      await start().adopt(zalo.grant());
      for (const each of steps) await take(model, each);
      expect(zalo.reused).toEqual([]);
      expect(alarms.length).toBeLessThanOrEqual(1);

      sky.weather = 'fine';
      await start().adopt(zalo.grant());
      for (const keeper of processes) {
        expect(await keeper.check()).toEqual({ state: 'good' });
        expect(zalo.isAlive(await keeper.accessToken())).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
