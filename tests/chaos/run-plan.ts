import { setTimeout as wait } from 'node:timers/promises';
import { blowsOf } from './blows.js';
import type { Plan } from './plan.js';
import { type CalmTurn, type PlayedDay, playDay } from './resident.js';
import { openScene, type Scene } from './scene.js';
import { shown } from './shown.js';

/** Each conversation's calm day, by its name. */
export type CalmDays = ReadonlyMap<string, readonly CalmTurn[]>;

export type PlayedPlan = {
  readonly plan: Plan;
  readonly days: ReadonlyMap<string, PlayedDay>;
  /** What each resident heard, by the resident's id. */
  readonly heard: ReadonlyMap<string, readonly string[]>;
  readonly uncertain: (key: string) => readonly string[];
  /** Ids of the messages that the turn of an event committed, in order. */
  readonly committed: (key: string) => readonly string[];
  /** All that was logged of an event. */
  readonly linesOf: (key: string) => readonly string[];
  readonly tally: {
    readonly acts: number;
    readonly appKills: number;
    readonly redisKills: number;
    readonly freezes: number;
    readonly repeatedDeliveries: number;
    readonly uncertainAfterCrash: number;
    readonly uncertainAnswerLost: number;
  };
  /** What went wrong that is nobody's conversation. */
  readonly troubles: readonly string[];
};

const WARD = 'tay-tuu';
const WARMS_UP = '2222222222222999999';
const ALL_QUIET_WITHIN_MS = 30_000;

/** Plays a plan against an app of its own, from the first message to the last repetition. */
export async function runPlan(plan: Plan, calm: CalmDays | null, patienceMs = 40_000): Promise<PlayedPlan> {
  const scene = await openScene(WARD);
  try {
    await warmUp(scene);
    return await play(scene, plan, calm, patienceMs);
  } finally {
    await scene.close();
  }
}

/** The OA's first token is fetched in peace: to lose it is another story (conformance C4). */
async function warmUp({ simulator, heard, isQuiet }: Scene): Promise<void> {
  void simulator.say(WARMS_UP, 'xin chào');
  while (heard(WARMS_UP).length === 0 || !(await isQuiet(WARMS_UP))) await wait(10);
}

async function play(scene: Scene, plan: Plan, calm: CalmDays | null, patienceMs: number): Promise<PlayedPlan> {
  const { simulator, apps, roads, front, logbook } = scene;
  const blows = blowsOf(plan.blows, scene);
  simulator.onMessage((message) => {
    if (message.from === 'oa') blows.onReply();
  });
  roads.forEach((road, index) => {
    road.guard(() => blows.onSend(index === 0 ? 0 : 1));
  });
  simulator.faults.script(plan.faults, { seed: plan.seed });
  const days = new Map<string, PlayedDay>();
  await Promise.all(
    plan.residents.map(async (resident) => {
      const calmDay = calm === null ? null : (calm.get(resident.golden.name) ?? []);
      days.set(resident.id, await playDay(scene, resident, { onAct: blows.onAct, calm: calmDay, patienceMs }));
    }),
  );
  await blows.over();
  const isQuiet = await untilAllQuiet(scene, plan);
  const falls = apps.reduce((sum, app) => sum + app.falls(), 0);
  return {
    plan,
    days,
    heard: new Map(plan.residents.map(({ id }) => [id, scene.heard(id).map(shown)])),
    uncertain: (key) => logbook.uncertainOf(key),
    committed: scene.committed,
    linesOf: logbook.linesOf,
    tally: {
      acts: [...days.values()].reduce((sum, { turns }) => sum + turns.length, 0),
      appKills: blows.struck.apps,
      redisKills: blows.struck.redis,
      freezes: blows.struck.freezes,
      repeatedDeliveries: front.repeated(),
      uncertainAfterCrash: logbook.uncertain.afterCrash,
      uncertainAnswerLost: logbook.uncertain.answerLost,
    },
    troubles: [
      ...(isQuiet ? [] : ['something is still in an inbox or outbox after everybody was answered']),
      ...(falls > 0 ? [`an app process ended by itself, ${falls} times`] : []),
      ...(simulator.webhook.state().isSubscribed ? [] : ['the webhook was unsubscribed: a delivery failed to the end']),
    ],
  };
}

/** Lets everything arrive that is still on its way, repetitions too, and waits until nothing is left to do. */
async function untilAllQuiet({ simulator, front, isQuiet }: Scene, plan: Plan): Promise<boolean> {
  simulator.clock.advance(60_000);
  const giveUpAt = performance.now() + ALL_QUIET_WITHIN_MS;
  let quietLooks = 0;
  while (performance.now() < giveUpAt) {
    const quiet = await Promise.all(plan.residents.map(({ id }) => isQuiet(id)));
    quietLooks = front.open() === 0 && quiet.every(Boolean) ? quietLooks + 1 : 0;
    if (quietLooks > 5) return true;
    await wait(40);
  }
  return false;
}
