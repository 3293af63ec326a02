// `npm run bench`: what a webhook and a turn cost, as ratios to bare servers, in one table at the end.
import { cpus, loadavg } from 'node:os';
import { measureAccepting } from './accepting.js';
import { measureTurns, measureWaits } from './turning.js';

const THINK_MS = 5_000;
const FOR_MS = 15_000;

const rows = [];
const row = (...cells) => {
  rows.push(cells);
  console.log(cells.join('  ')); // the table at the end repeats them
};
const round = (value, digits = 0) => value.toFixed(digits);

const SMALL = ['--max-semi-space-size=4']; // as `npm start` sets it
const LARGE = ['--min-semi-space-size=16', '--max-semi-space-size=32'];
for (const [fsync, youngMb, flags] of [
  ['everysec', '4', SMALL],
  ['everysec', '16 to 32', LARGE],
  ['always', '16 to 32', LARGE],
]) {
  const { bare, app, ratio, cpu } = await measureAccepting(fsync, flags);
  row(
    `(a) webhooks kept per second, AOF ${fsync}, young generation ${youngMb} MB`,
    round(app),
    `bare ${round(bare)}`,
    `ratio ${round(ratio, 2)}`,
  );
  row(
    '    CPU of the process a webhook, µs',
    round(cpu.app, 1),
    `bare ${round(cpu.bare, 1)}`,
    `ratio ${round(cpu.bare / cpu.app, 2)}`,
  );
  row('    CPU of Redis a webhook, µs', round(cpu.redis, 1));
}
const turns = await measureTurns();
row('(b) turns per second of CPU', round(turns.app), `bare ${round(turns.bare)}`, `ratio ${round(turns.ratio, 2)}`);
for (const people of [50, 500]) {
  const waits = await measureWaits(people, { thinkMs: THINK_MS, forMs: FOR_MS });
  const { count, p50, p95, p99, busy, scripts, requests } = waits;
  const what = `(c) webhook to reply, ms, ${people} people, ${THINK_MS / 1_000} s to think, ${count} turns`;
  row(what, `p50 ${round(p50, 1)}`, `p95 ${round(p95, 1)}`, `p99 ${round(p99, 1)}`);
  row('    of one core the app used', `${round(busy * 100)} %`);
  row('(e) Redis round trips and API requests a turn, then', round(scripts, 2), round(requests, 2));
}
row('(e) the same, 40 people without a pause', round(turns.scripts, 2), round(turns.requests, 2));

const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
const load = loadavg()
  .map((value) => round(value, 1))
  .join(' ');
console.log(`\nNode ${process.version}, ${cpus().length} cores, load average ${load}, medians\n`);
for (const cells of rows) console.log(cells.map((cell, column) => cell.padEnd(widths[column])).join('  '));
