// (a) Webhooks accepted durably per second, as a ratio to a bare server that only verifies.
import { startChild } from './child.js';
import { openConnection } from './connection.js';
import { delivery, person } from './deliveries.js';
import { median } from './figures.js';
import { openBenchRedis } from './redis.js';

const RUNS = 5;
const EVENTS = 30_000;
const WARM_UP = 20_000;
const CONNECTIONS = 256;

export async function measureAccepting(fsync) {
  const redis = await openBenchRedis(fsync);
  const runs = { bare: [], app: [] };
  const cpu = { bare: [], app: [] };
  for (let run = 0; run < RUNS; run++) {
    // side by side, so that a busy moment of the machine does not fall on one of them alone
    for (const [name, file, args] of [
      ['bare', './bare-webhook.js', []],
      ['app', './accept-server.js', [redis.socket]],
    ]) {
      await redis.client.flushall();
      const server = await startChild(file, args);
      await press(server.port, WARM_UP, run * 2);
      const before = await server.cpuSeconds();
      runs[name].push(await press(server.port, EVENTS, run * 2 + 1));
      cpu[name].push((((await server.cpuSeconds()) - before) / EVENTS) * 1e6);
      await server.stop();
    }
  }
  await redis.close();
  const ratios = runs.app.map((perSecond, index) => perSecond / runs.bare[index]);
  return {
    bare: median(runs.bare),
    app: median(runs.app),
    ratio: median(ratios),
    /** CPU of the server's own process a delivery, µs: hardly moves with what else the machine does. */
    cpu: { bare: median(cpu.bare), app: median(cpu.app) },
  };
}

/** Sends so many deliveries as fast as they are answered; resolves with how many a second. */
async function press(port, count, series) {
  const requests = Array.from({ length: count }, (_, index) => delivery(person(series * 100_000 + index), 'tiếp'));
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
