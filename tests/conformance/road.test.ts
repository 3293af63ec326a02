import { afterEach, expect, test } from 'vitest';
import { openWorld, type World } from '../support/world.js';
import { peopleOf } from './people.js';

const worlds: World[] = [];
async function open(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(options);
  worlds.push(world);
  return { world, ...peopleOf(() => world) };
}
afterEach(async () => {
  for (const world of worlds.splice(0).reverse()) await world.close();
});

const SENDS = 'su_gia_so_sends_total';
const MENU = expect.stringContaining('Bác cần cháu giúp việc gì ạ?') as string;

test.each([
  ['is lost after the message arrived', 'cut-after', 1],
  ['never comes, as the message never left', 'cut-before', 0],
  ['is a page of a gateway', '5xx', 0],
] as const)('C6: a send whose answer %s is marked uncertain and not repeated', async (_, fault, arrived) => {
  const { world, someone, says, metric } = await open();
  const id = await someone({ consents: true });
  const uncertain = await metric(`${SENDS}{result="uncertain"}`);
  world.simulator.faults.set({ failNext: fault });
  expect(await says(id, 'menu')).toHaveLength(arrived);
  expect(await metric(`${SENDS}{result="uncertain"}`)).toBe(uncertain + 1);
  expect(await says(id, 'menu')).toEqual([MENU]);
});

test('C6: what Zalo cannot take for now is kept and sent once when it can', async () => {
  const { world, someone, messages, metric } = await open();
  const id = await someone({ consents: true });
  const before = messages(id).length;
  world.simulator.updateOa({ refuseAll: { code: -200 } });
  await world.simulator.say(id, 'menu');
  await world.untilHeard(id, before);
  world.simulator.updateOa({ refuseAll: undefined });
  expect((await world.untilHeard(id, before + 1)).slice(before)).toEqual([MENU]);
  expect(await metric(`${SENDS}{result="uncertain"}`)).toBe(0);
});

test.each([
  ['who blocked the OA', { hasBlocked: true }, { hasBlocked: false }, -217],
  ['who has not been seen for long', { isInactive: true }, { isInactive: false }, -227],
])('C7: to somebody %s nothing is sent again, the reason is written down, and others are served', async (...given) => {
  const [, refusing, taking, code] = given;
  const { world, someone, says, metric } = await open();
  const [id, other] = [await someone({ consents: true }), await someone({ consents: true })];
  world.simulator.updateResident(id, refusing);
  expect(await says(id, 'menu')).toEqual([]);
  expect(await metric(`${SENDS}{result="refused"}`)).toBe(1);
  const told = world.logLines.map((line) => JSON.parse(line)).filter((line) => line.msg === 'message not sent');
  expect(told).toMatchObject([{ code, meaning: expect.any(String), advice: expect.any(String) }]);
  expect(await says(other, 'menu')).toEqual([MENU]);
  world.simulator.updateResident(id, taking);
  expect(await says(id, 'vneid')).toHaveLength(1);
});

test('C14: one office’s storm on the same Redis does not reach another’s people, whom their own app answers', async () => {
  const storm = await open();
  const crowd = Array.from({ length: 200 }, (_, index) => String(2_222_222_222_244_000_000n + BigInt(index)));
  const flood = Promise.all(crowd.map((id) => storm.world.simulator.follow(id)));
  const calm = await open({ beside: storm.world, oaId: '4444444444444444445' });
  const few = await Promise.all([1, 2, 3, 4, 5].map(() => calm.someone()));
  await flood;
  for (const id of crowd) await storm.world.untilHeard(id, 1);
  const heardOf = ({ messages }: typeof calm, ids: readonly string[]) => ids.map((id) => messages(id).length);
  expect(heardOf(calm, few)).toEqual([1, 1, 1, 1, 1]);
  expect(heardOf(storm, crowd)).toEqual(crowd.map(() => 1));
  expect([...heardOf(storm, few), ...heardOf(calm, crowd)].every((count) => count === 0)).toBe(true);
}, 60_000);

test('B25: a server clock that jumps two hours on and back loses, repeats and delays no answer', async () => {
  let jumpMs = 0;
  const { world, someone, says } = await open({ clock: { now: () => Date.now() + jumpMs } });
  const id = await someone({ consents: true });
  for (const ms of [2 * 3_600_000, 0, -2 * 3_600_000, 0]) {
    jumpMs = ms;
    expect(await says(id, 'menu')).toEqual([MENU]);
  }
  expect(world.heard(id)).toHaveLength(6);
});
