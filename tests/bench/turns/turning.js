// (b) Whole turns per second of CPU, (e) what a turn costs in round trips, (c) how long people wait.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from './child.js';
import { openConnection } from './connection.js';
import { delivery, person } from './deliveries.js';
import { median, percentile } from './figures.js';
import { randomOf } from './random.js';
import { openBenchRedis } from './redis.js';
import { within } from './within.js';
import { startStandIn } from './zalo-stand-in.js';

const RUNS = 3;
const PEOPLE = 40; // fewer than turns that the app runs at once
const TURNS = 3_000;
const WARM_UP = 1_000;
const WORDS = ['menu', '1', 'vneid', 'quay lại'];

/** Turns per second and core of the app and of the floor, and the app's round trips a turn. */
export async function measureTurns() {
  const runs = { bare: [], app: [], scripts: [], requests: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const [name, file] of [
      ['bare', './bare-turn.js'],
      ['app', './app.js'],
    ]) {
      await inWorld(file, async ({ server, redis, zalo, talk }) => {
        await talk(WARM_UP);
        const [cpu, scripts, requests] = [await server.cpuSeconds(), await redis.scripts(), zalo.requests()];
        await talk(TURNS);
        runs[name].push(TURNS / ((await server.cpuSeconds()) - cpu));
        if (name === 'app') runs.scripts.push(((await redis.scripts()) - scripts) / TURNS);
        if (name === 'app') runs.requests.push((zalo.requests() - requests) / TURNS);
      });
    }
  }
  const ratios = runs.app.map((perSecond, index) => perSecond / runs.bare[index]);
  const of = (name) => median(runs[name]);
  return { bare: of('bare'), app: of('app'), ratio: median(ratios), scripts: of('scripts'), requests: of('requests') };
}

/** How long people wait for a reply, ms, while so many talk at once. */
export async function measureWaits(people, { thinkMs, forMs }) {
  return await inWorld('./app.js', async ({ talk, each, server, redis, zalo }) => {
    await talk(WARM_UP);
    const waits = [];
    const random = randomOf(people);
    const [cpu, scripts, requests] = [await server.cpuSeconds(), await redis.scripts(), zalo.requests()];
    const startedAt = performance.now();
    await each(people, async (say) => {
      await wait(random() * thinkMs);
      while (performance.now() - startedAt < forMs) {
        waits.push(await say());
        await wait(thinkMs * (0.5 + random()));
      }
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    return {
      people,
      count: waits.length,
      perSecond: waits.length / (forMs / 1_000),
      busy: ((await server.cpuSeconds()) - cpu) / seconds,
      scripts: ((await redis.scripts()) - scripts) / waits.length,
      requests: (zalo.requests() - requests) / waits.length,
      p50: median(waits),
      p95: percentile(waits, 0.95),
      p99: percentile(waits, 0.99),
    };
  });
}

export async function inWorld(file, work, nodeArgs = []) {
  const redis = await openBenchRedis('everysec');
  const zalo = await startStandIn();
  const dataDir = await mkdtemp(join(tmpdir(), 'su-gia-so-bench-'));
  const server = await startChild(file, [redis.socket, zalo.url, dataDir], ['--max-semi-space-size=4', ...nodeArgs]);
  /** Runs `life` for so many people, each with a connection and words of their own. */
  const each = async (people, life) => {
    await Promise.all(
      Array.from({ length: people }, async (_, index) => {
        const { send, close } = await openConnection(server.port);
        let words = index;
        await life(async () => {
          const request = delivery(person(index), WORDS[words++ % WORDS.length]);
          const reply = zalo.next(person(index));
          const startedAt = performance.now();
          const status = await within(send(request), () => `person ${index} waits for the answer to a delivery`);
          if (status !== 200) throw new Error(`answered ${status}`);
          await within(reply, () => `person ${index} waits for a reply`);
          return performance.now() - startedAt;
        });
        close();
      }),
    );
  };
  const talk = async (turns) => {
    let left = turns;
    await each(PEOPLE, async (say) => {
      while (left-- > 0) await say();
    });
  };
  try {
    return await work({ server, redis, zalo, talk, each });
  } finally {
    await server.stop();
    zalo.close();
    await redis.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
