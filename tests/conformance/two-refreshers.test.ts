import { expect, onTestFinished, test, vi } from 'vitest';
import { APP, OA, openSimulator, refresh } from '../simulator/open-simulator.js';
import { openLossyRoad } from '../support/lossy-road.js';
import { openRedis } from '../support/redis.js';
import { type Alarm, startTokenProcess } from '../support/token-processes.js';
import { TOKEN_KEY } from '../support/world.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ROUNDS = 200;

/** Two processes on one Redis, and the simulator behind a road that loses what it is told to lose. One clock for all. */
async function openScene() {
  const clock = { now: 1_760_000_000_000 };
  const redis = await openRedis();
  onTestFinished(() => redis.close());
  const simulator = await openSimulator({ clock: { now: () => clock.now } });
  const road = await openLossyRoad(simulator.url);
  const alarms: Alarm[] = [];
  const settings = {
    target: JSON.stringify(redis.target),
    zaloUrl: road.url,
    appId: APP.id,
    oaId: OA.id,
    appSecret: APP.secret,
    tokenKey: TOKEN_KEY,
  };
  const launch = () => startTokenProcess(settings, (alarm) => void alarms.push(alarm));
  const processes = [await launch(), await launch()] as const;
  const both = (command: 'use' | 'check') =>
    Promise.all(processes.map((each) => each.ask({ do: command, now: clock.now })));

  /** An admin grants anew, and one of the processes takes it. */
  async function grant(taker: number): Promise<void> {
    const answer = await refresh(simulator, simulator.issueRefreshToken());
    const { access_token: accessToken, refresh_token: refreshToken } = answer;
    const adopted = { accessToken, refreshToken, lifeMs: 25 * HOUR };
    expect(await processes[taker % 2]?.ask({ do: 'adopt', now: clock.now, grant: adopted })).toEqual({});
  }
  const isAlive = async (accessToken: unknown) => {
    const answer = await fetch(`${simulator.url}/v2.0/oa/getoa`, { headers: { access_token: String(accessToken) } });
    return ((await answer.json()) as { error: number }).error === 0;
  };
  const most = () => Math.max(...road.sightings.values());
  return { clock, redis, road, alarms, processes, launch, both, grant, isAlive, most };
}

type Scene = Awaited<ReturnType<typeof openScene>>;

/** Both refresh at once, and both hold the one new token. */
async function refreshTogether({ both, isAlive, clock }: Scene): Promise<void> {
  clock.now += 24 * HOUR;
  const [one, other] = await both('use');
  expect(one).toEqual(other);
  expect(await isAlive(one?.value)).toBe(true);
}

/** Both refresh at once, and the new pair never arrives: found within two minutes, once, and mended by a new grant. */
async function loseTheAnswer(scene: Scene, round: number): Promise<void> {
  const { clock, road, both, alarms, grant } = scene;
  const before = alarms.length;
  clock.now += 24 * HOUR;
  road.lose('answer lost');
  for (const { failure } of await both('use')) expect([undefined, 'transient']).toContain(failure);
  clock.now += MINUTE + 15_000;
  expect((await both('check')).map(({ value }) => value)).toEqual(['lost', 'lost']);
  const asked = road.sightings.size;
  expect((await both('use')).map(({ failure }) => failure)).toEqual(['needs-human', 'needs-human']);
  expect(road.sightings.size).toBe(asked);
  expect(alarms.slice(before)).toEqual([{ reason: 'answer-lost', code: null }]);
  await grant(round);
  expect((await both('check')).map(({ value }) => value)).toEqual(['good', 'good']);
}

/** The request is cut before Zalo has it: the old token works on, and the refresh comes about a little later. */
async function loseTheRequest({ clock, road, both, alarms, isAlive }: Scene): Promise<void> {
  const before = alarms.length;
  clock.now += 24 * HOUR;
  road.lose('cut before acceptance');
  for (const { value } of await both('use')) expect(await isAlive(value)).toBe(true);
  clock.now += MINUTE + 15_000;
  expect((await both('check')).map(({ value }) => value)).toEqual(['good', 'good']);
  expect(alarms).toHaveLength(before);
}

test('C2, C3: two processes refresh at once, 200 rounds with lost answers: no refresh token is seen twice, one alarm a loss', async () => {
  const scene = await openScene();
  await scene.grant(0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (round % 20 === 0) await loseTheAnswer(scene, round);
    else if (round % 20 === 10) await loseTheRequest(scene);
    else await refreshTogether(scene);
  }
  expect(scene.road.sightings.size).toBe(ROUNDS);
  expect(scene.most()).toBe(1);
  expect(scene.alarms).toHaveLength(ROUNDS / 20);
}, 120_000);

test('C4: a process killed between Zalo’s answer and the store: the other finds it within two minutes, and sends nothing again', async () => {
  const scene = await openScene();
  const { clock, road, processes, redis, alarms, grant, launch, most } = scene;
  const [doomed, witness] = processes;
  await grant(1);
  clock.now += 24 * HOUR;
  road.lose('held');
  void doomed.ask({ do: 'use', now: clock.now });
  await vi.waitUntil(() => road.sightings.size === 1, { timeout: 10_000 });
  doomed.child.kill('SIGKILL');
  await redis.client.del(`{${APP.id}:${OA.id}}:tokens-lock`); // what its time does to the lock of a dead process
  expect(await witness.ask({ do: 'check', now: clock.now })).toEqual({ value: 'trouble' });
  clock.now += MINUTE + 15_000;
  expect(await witness.ask({ do: 'check', now: clock.now })).toEqual({ value: 'lost' });
  const restarted = await launch();
  expect(await restarted.ask({ do: 'use', now: clock.now })).toEqual({ failure: 'needs-human' });
  expect([most(), alarms]).toEqual([1, [{ reason: 'answer-lost', code: null }]]);
});
