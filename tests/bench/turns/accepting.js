// (a) Webhooks accepted durably per second, as a ratio to a bare server that only verifies.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.js';
import { openConnection } from './connection.js';
import { delivery, person } from './deliveries.js';
import { median } from './figures.js';
import { openBenchRedis } from './redis.js';

const RUNS = 5;
const EVENTS = 30_000;
const WARM_UP = 20_000;
const CONNECTIONS = 256;
/** As people answer: short words, a sentence, and one in four that speaks of a password and is looked through for it. */
const WORDS = [
  'tiếp',
  'Rồi cháu ạ',
  'cháu ơi bác bấm vào rồi mà nó cứ quay quay mãi không lên gì cả',
  'bác quên mất mật khẩu rồi giờ làm thế nào hả cháu',
];

/** `nodeArgs` go to both servers. */
export async function measureAccepting(fsync, nodeArgs = []) {
  const redis = await openBenchRedis(fsync);
  const runs = { bare: [], app: [] };
  const cpu = { bare: [], app: [], redis: [] };
  const dataDir = await mkdtemp(join(tmpdir(), 'su-gia-so-bench-'));
  for (let run = 0; run < RUNS; run++) {
    // side by side, so that a busy moment of the machine does not fall on one of them alone
    for (const [name, file, args] of [
      ['bare', './bare-webhook.js', []],
      ['app', './accept-server.js', [redis.socket, dataDir]],
    ]) {
      await redis.client.flushall();
      const server = await startChild(file, args, nodeArgs);
      await press(server.port, WARM_UP, run * 2);
      const [before, redisBefore] = [await server.cpuSeconds(), await redis.cpuSeconds()];
      runs[name].push(await press(server.port, EVENTS, run * 2 + 1));
      cpu[name].push((((await server.cpuSeconds()) - before) / EVENTS) * 1e6);
      if (name === 'app') cpu.redis.push((((await redis.cpuSeconds()) - redisBefore) / EVENTS) * 1e6);
      await server.stop();
    }
  }
  await redis.close();
  rmSync(dataDir, { recursive: true, force: true });
  const ratios = runs.app.map((perSecond, index) => perSecond / runs.bare[index]);
  return {
    bare: median(runs.bare),
    app: median(runs.app),
    ratio: median(ratios),
    /** CPU of the server's own process a delivery, µs: hardly moves with what else the machine does. */
    cpu: { bare: median(cpu.bare), app: median(cpu.app), redis: median(cpu.redis) },
  };
}

/** Sends so many deliveries as fast as they are answered; resolves with how many a second. */
async function press(port, count, series) {
  const requests = Array.from({ length: count }, (_, index) => {
    const words = WORDS[index % WORDS.length];
    return delivery(person(series * 100_000 + index), words);
  });
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(port)));
  let at = 0;
  const startedAt = performance.now();
  await Promise.all(
    connections.map(async ({ send }) => {
      while (at < requests.length) {
        const status = await send(requests[at++]);
        if (status !== 200) throw new Error(`answered ${status}`);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const { close } of connections) close();
  return count / seconds;
}
