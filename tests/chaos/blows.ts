import { setTimeout as wait } from 'node:timers/promises';
import type { Blow } from './plan.js';
import type { Scene } from './scene.js';

export type Blows = {
  /** Counts, and strikes where it is time. */
  onAct(): void;
  onReply(): void;
  /** What struck so far: how often processes were killed or frozen. */
  readonly struck: { apps: number; redis: number; freezes: number };
  /** Resolves when everything that fell stands again. */
  over(): Promise<void>;
};

/** Lets a plan's blows fall: by what was counted, not by the clock, so that a slow machine is struck at the same point. */
export function blowsOf(plan: readonly Blow[], { apps, redis }: Pick<Scene, 'apps' | 'redis'>): Blows {
  const struck = { apps: 0, redis: 0, freezes: 0 };
  const under = new Set<Promise<void>>();
  let left = [...plan];
  let acts = 0;
  let replies = 0;
  let isRedisDown = false;

  const strikeRedis = async (downMs: number) => {
    if (isRedisDown) return;
    isRedisDown = true;
    struck.redis += 1;
    await redis.kill();
    await wait(downMs);
    await redis.restart();
    isRedisDown = false;
  };
  const strike = async ({ target, how, afterMs, downMs }: Blow) => {
    if (afterMs > 0) await wait(afterMs);
    if (target === 'redis') return await strikeRedis(downMs);
    struck[how === 'freeze' ? 'freezes' : 'apps'] += 1;
    apps[target === 'app-0' ? 0 : 1]?.[how](downMs);
    if (how === 'freeze') await wait(downMs);
  };
  const check = () => {
    const due = left.filter(({ at }) => ('acts' in at ? acts >= at.acts : replies >= at.replies));
    left = left.filter((blow) => !due.includes(blow));
    for (const blow of due) {
      const striking = strike(blow).finally(() => under.delete(striking));
      under.add(striking);
    }
  };
  return {
    onAct() {
      acts += 1;
      check();
    },
    onReply() {
      replies += 1;
      check();
    },
    struck,
    async over() {
      await Promise.all(under);
      await Promise.all(apps.map((app) => app.ready()));
    },
  };
}
