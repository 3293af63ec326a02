import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type GrantKeeper,
  type HttpRequest,
  type TokenStore,
  TransportError,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { HOUR, memoryStore, START } from './token-world.js';
import { modelKeeper, zaloModel } from './zalo-model.js';

type Weather =
  | 'fine'
  | 'never leaves'
  | 'cut before acceptance'
  | 'answer lost'
  | 'process dies'
  | 'page'
  /** No save goes through. */
  | 'store away'
  /** No save goes through once Zalo has answered. */
  | 'store lost after the answer';

const weather = fc.constantFrom<Weather>(
  'fine',
  'fine',
  'never leaves',
  'cut before acceptance',
  'answer lost',
  'process dies',
  'page',
  'store away',
  'store lost after the answer',
);
const step = fc.oneof(
  fc.record({
    do: fc.constant('pass' as const),
    ms: fc.constantFrom(1_000, 61_000, 3 * HOUR, 23 * HOUR, 30 * HOUR, -61_000, -26 * HOUR),
  }),
  fc.record({
    do: fc.constantFrom('use' as const, 'check' as const, 'refused' as const, 'restart' as const),
    who: fc.nat(2),
    weather,
  }),
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
  const memory = memoryStore();
  const losses: unknown[] = [];
  const store: TokenStore = {
    ...memory,
    async save(next, version) {
      const wasLost = memory.saved()?.loss ?? null;
      const saved = await memory.save(next, version);
      if (saved !== null && next.loss && !wasLost) losses.push(next.loss);
      return saved;
    },
  };
  const sky: { weather: Weather; isAnswered?: boolean } = { weather: 'fine' };
  memory.onSave(async () => {
    const isAway = sky.weather === 'store away' || (sky.weather === 'store lost after the answer' && sky.isAnswered);
    if (isAway) throw new Error('the store is away');
  });
  const alarms: unknown[] = [];

  const transport = async (request: HttpRequest) => {
    const { weather: here } = sky;
    const [before, after] = [LOST_BEFORE[here], LOST_AFTER[here]];
    if (before) throw before;
    const body = JSON.stringify(zalo.answer(request));
    sky.isAnswered = true;
    if (after) throw after;
    if (here === 'page') return { status: 502, headers: {}, text: '<h1>Bad Gateway</h1>' };
    return { status: 200, headers: {}, text: body };
  };
  const start = (): GrantKeeper =>
    modelKeeper({ transport, store, now: () => clock.now, onAlarm: (loss) => void alarms.push(loss) });
  return { clock, zalo, sky, alarms, losses, start, processes: [start(), start(), start()] };
}

const settled = async (work: Promise<unknown>) => await work.catch((error: unknown) => error);

async function take({ clock, sky, processes, start }: ReturnType<typeof openModel>, each: Step): Promise<void> {
  if (each.do === 'pass') {
    clock.now += each.ms;
    return;
  }
  sky.weather = each.weather;
  sky.isAnswered = false;
  if (each.do === 'restart') {
    processes[each.who] = start();
    return;
  }
  const work = WORK[each.do];
  const chosen = each.do === 'all use' ? processes : processes.slice(each.who, each.who + 1);
  await Promise.all(chosen.map((keeper) => settled(work(keeper))));
}

/** Zalo may refuse any token at any moment. */
const WORK = {
  use: (keeper: GrantKeeper) => keeper.accessToken(),
  'all use': (keeper: GrantKeeper) => keeper.accessToken(),
  check: (keeper: GrantKeeper) => keeper.check(),
  refused: async (keeper: GrantKeeper) => await keeper.refused(await keeper.accessToken()),
} as const;

test('C2, C3, C4: whatever fails in whatever order, no spent refresh token is sent again, each loss raises one alarm, and a new grant mends all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const model = openModel();
      const { zalo, sky, alarms, losses, processes, start } = model;
      await start().adopt(zalo.grant());
      for (const each of steps) await take(model, each);
      expect(zalo.reused).toEqual([]);
      expect(alarms).toEqual(losses);

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
