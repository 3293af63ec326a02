import { expect, onTestFinished, test, vi } from 'vitest';
import { mastersOf } from '../../src/store/index.js';
import { OA_ID, openWorld } from '../support/world.js';

test('a turn is at most 4 Redis round trips and 1 API request', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());
  const userId = '2222222222222222222';
  const idle = () =>
    vi.waitUntil(async () => (await world.redis.client.exists(`{${OA_ID}:${userId}}:lease`)) === 0, {
      timeout: 15_000,
    });
  await world.simulator.follow(userId);
  await world.untilHeard(userId, 1);
  await idle();

  const spies = await Promise.all(mastersOf(world.redis.client).map((node) => node.duplicate().monitor()));
  const sent: string[][] = [];
  for (const spy of spies) {
    spy.on('monitor', (_time: string, args: string[], source: string) => {
      if (source !== 'lua' && args.some((arg) => arg.startsWith(`{${OA_ID}`))) sent.push(args);
    });
  }
  const requests = () => world.simulator.exchanges().filter(({ kind }) => kind === 'api').length;
  const before = requests();
  // a turn that counts the person under a name costs one round trip more: of these none does
  const words = ['menu', '1', 'quay lại', 'menu', '1', 'quay lại'];
  const costs: number[] = [];
  for (const [index, text] of words.entries()) {
    const from = sent.length;
    await world.simulator.say(userId, text);
    await world.untilHeard(userId, index + 2);
    await idle();
    await vi.waitUntil(() => scriptsOf(sent.slice(from)).length >= 3); // the spy hears of it a little later
    costs.push(scriptsOf(sent.slice(from)).length);
  }
  for (const spy of spies) spy.disconnect();
  // on a busy machine a permission to send may come late, which costs that one turn one more
  const usual = costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)];
  expect(usual).toBeGreaterThanOrEqual(3);
  expect(usual).toBeLessThanOrEqual(4);
  expect(requests() - before).toBe(words.length);
});

function scriptsOf(sent: readonly (readonly string[])[]) {
  return sent.filter(([command]) => command === 'evalsha' || command === 'eval');
}
