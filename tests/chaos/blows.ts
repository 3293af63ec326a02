import { setTimeout as wait } from 'node:timers/promises';
import type { Blow } from './plan.js';
import type { Scene } from './scene.js';

export type Blows = {
  /** Counts, and strikes where it is time. */
  onAct(): void;
  onReply(): void;
  /** Answers whether the message may arrive. */
  onSend(app: 0 | 1): boolean;
  /** What struck so far: how often processes were killed or frozen. */
  readonly struck: { apps: number; redis: number; freezes: number };
  /** Resolves when everything that fell stands again. */
  over(): Promise<void>;
};

const STALLS_MS = 150;

/** Lets a plan's blows fall: by what was counted, not by the clock, so that a slow machine is struck at the same point. */
export function blowsOf(plan: readonly Blow[], { apps, redis }: Pick<Scene, 'apps' | 'redis'>): Blows {
  const struck = { apps: 0, redis: 0, freezes: 0 };
  const under = new Set<Promise<void>>();
  let left = [...plan];
  let acts = 0;
  let replies = 0;
  let sends = 0;
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
    const app = apps[target === 'app-0' ? 0 : 1];
    if (how === 'kill') return app?.kill(downMs);
    // whose turns wait for Redis then, and are answered while they cannot hear it
    const goOn = isRedisDown ? () => {} : redis.stall();
    await wait(STALLS_MS);
    app?.freeze(downMs);
    goOn();
    await wait(downMs);
  };
  const check = () => {
    fall(left.filter(({ at }) => ('acts' in at ? acts >= at.acts : 'replies' in at && replies >= at.replies)));
  };
  const fall = (due: readonly Blow[]) => {
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
    onSend(app) {
      sends += 1;
      const due = left.filter(({ at, target }) => 'sends' in at && sends >= at.sends && target === `app-${app}`);
      fall(due.slice(0, 1));
      return due.length === 0;
    },
    struck,
    async over() {
      await Promise.all(under);
      await Promise.all(apps.map((app) => app.ready()));
    },
  };
}
