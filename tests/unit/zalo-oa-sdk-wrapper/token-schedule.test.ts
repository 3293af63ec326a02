import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type GrantLoss,
  type HttpRequest,
  type TokenStore,
  TransportError,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { HOUR, memoryStore, START } from './token-world.js';
import { modelKeeper, zaloModel } from './zalo-model.js';

/** Processes whose lock has ended under them: every step of one may come between any two of another. */
function openUnlocked(scheduler: fc.Scheduler, lostAnswers: readonly boolean[]) {
  const clock = { now: START };
  const zalo = zaloModel(() => clock.now);
  const memory = memoryStore();
  const store: TokenStore = {
    load: scheduler.scheduleFunction(memory.load),
    save: scheduler.scheduleFunction(memory.save),
    exclusively: (work) => work(),
  };
  let count = 0;
  const hear = scheduler.scheduleFunction(async (request: HttpRequest) => JSON.stringify(zalo.answer(request)));
  const answer = scheduler.scheduleFunction(async (text: string) => ({ status: 200, headers: {}, text }));
  const transport = async (request: HttpRequest) => {
    const isLost = lostAnswers[count++] ?? false;
    const text = await hear(request);
    if (isLost) throw new TransportError(true, null);
    return await answer(text);
  };
  const alarms: GrantLoss[] = [];
  const start = () =>
    modelKeeper({ transport, store, now: () => clock.now, onAlarm: (loss) => void alarms.push(loss) });
  return { clock, zalo, memory, alarms, start };
}

test('C2: where the lock has ended under three processes, no order of their steps spends a refresh token twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 4 }), async (scheduler, lostAnswers) => {
      const { clock, zalo, memory, alarms, start } = openUnlocked(scheduler, lostAnswers);
      const { accessToken, refreshToken } = zalo.grant();
      const pair = { accessToken, refreshToken, expiresAt: START + 25 * HOUR };
      memory.put({ pair, attempt: null, loss: null, firsts: [] });
      const processes = [start(), start(), start()];
      const uses = () => Promise.allSettled(processes.map((keeper) => keeper.accessToken()));

      clock.now += 24.5 * HOUR; // due, and good for half an hour yet
      await scheduler.waitFor(uses());
      clock.now += 61_000; // what is not known is judged
      await scheduler.waitFor(Promise.allSettled(processes.map((keeper) => keeper.check())));
      await scheduler.waitFor(uses());

      expect(zalo.reused).toEqual([]);
      expect(alarms.length).toBeLessThanOrEqual(1);
      if (lostAnswers.includes(true)) return;
      const settled = await scheduler.waitFor(uses());
      expect(settled.map((one) => one.status === 'fulfilled' && zalo.isAlive(one.value))).toEqual([true, true, true]);
      expect(alarms).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
