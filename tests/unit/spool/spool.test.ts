import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SpoolFullError } from '../../../src/spool/index.js';
import { drainAll, filesIn, idsOf, open, silent, spooled, spoolFolder } from './spool-files.js';

const ids = (count: number, prefix = 'e') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const appendAll = (spool: Awaited<ReturnType<typeof open>>, names: readonly string[]) =>
  Promise.all(names.map((id) => spool.append(spooled('2', id))));

test('what was appended comes out in order, whole, and nothing is left on the disk', async () => {
  const folder = spoolFolder();
  const spool = await open(folder, { segmentBytes: 400 });
  await appendAll(spool, ids(5));
  await appendAll(spool, ids(20, 'f'));
  expect(filesIn(folder).length).toBeGreaterThan(1);
  const drained = await drainAll(spool);
  expect(idsOf(drained)).toEqual([...ids(5), ...ids(20, 'f')]);
  expect(drained[0]).toEqual(spooled('2', 'e0'));
  expect(filesIn(folder)).toEqual([]);
  await appendAll(spool, ['again']);
  expect(idsOf(await drainAll(spool))).toEqual(['again']);
  await spool.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('files and folders are for this user alone', async () => {
  const folder = spoolFolder();
  const spool = await open(folder);
  await appendAll(spool, ['a']);
  const [file = ''] = filesIn(folder);
  expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  await spool.close();
});

test('a start takes over what an ended process left, and hands it out before its own', async () => {
  const folder = spoolFolder();
  const first = await open(folder);
  await appendAll(first, ids(3));
  await first.close();
  const second = await open(folder);
  expect(second.waiting()).toBe(3);
  await appendAll(second, ['own']);
  expect(idsOf(await drainAll(second))).toEqual([...ids(3), 'own']);
  expect(filesIn(folder)).toEqual([]);
  await second.close();
});

test('the folder of a process that still runs is left alone', async () => {
  const folder = spoolFolder();
  const first = await open(folder);
  await appendAll(first, ids(3));
  const second = await open(folder, { now: () => 2 });
  expect(second.waiting()).toBe(0);
  await second.close();
  expect(idsOf(await drainAll(first))).toEqual(ids(3));
  await first.close();
});

test('one of two starts at once takes over what was left, not both', async () => {
  const folder = spoolFolder();
  const first = await open(folder);
  await appendAll(first, ids(3));
  await first.close();
  const both = await Promise.all([open(folder, { now: () => 2 }), open(folder, { now: () => 3 })]);
  expect(both.map((spool) => spool.waiting()).sort()).toEqual([0, 3]);
  await Promise.all(both.map((spool) => spool.close()));
});

test('a line that a crash tore is told of and skipped, and the lines before it are not', async () => {
  const folder = spoolFolder();
  const first = await open(folder);
  await appendAll(first, ids(3));
  await first.close();
  const [file = ''] = filesIn(folder);
  appendFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').slice(0, 40));
  const warn = vi.fn();
  const next = await open(folder, { log: { ...silent, warn } });
  expect(idsOf(await drainAll(next))).toEqual(ids(3));
  expect(warn.mock.calls.flat()).toContainEqual(expect.stringContaining('not written to its end'));
  expect(filesIn(folder)).toEqual([]);
  await next.close();
});

test('a damaged line in the middle is set aside with its file and told of; its neighbours come through', async () => {
  const folder = spoolFolder();
  const first = await open(folder);
  await appendAll(first, ids(3));
  await first.close();
  const [file = ''] = filesIn(folder);
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace('lời e1', 'lời eX'));
  const error = vi.fn();
  const next = await open(folder, { log: { ...silent, error } });
  expect(idsOf(await drainAll(next))).toEqual(['e0', 'e2']);
  expect(error.mock.calls[0]?.[0]).toMatchObject({ lines: 1, keptAs: `${path}.damaged` });
  expect(filesIn(folder)).toEqual([`${file}.damaged`]);
  await next.close();
});

test('beyond its size it keeps nothing more and says so, until there is room again', async () => {
  const spool = await open(spoolFolder(), { mostBytes: 500 });
  onTestFinished(() => spool.close());
  const outcomes = await Promise.allSettled(ids(20).map((id) => spool.append(spooled('2', id))));
  const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(20);
  await expect(spool.append(spooled('2', 'x'))).rejects.toThrow(SpoolFullError);
  expect(idsOf(await drainAll(spool))).toEqual(ids(kept));
  await spool.append(spooled('2', 'x'));
});

test('A17: however a process ends, whatever was promised comes out once for each append, in order', async () => {
  const action = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('drain' as const), count: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const), torn: fc.integer({ min: 0, max: 60 }) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const folder = spoolFolder();
      let clock = 0;
      const openNext = () => open(folder, { now: () => ++clock, segmentBytes: 300 });
      let spool = await openNext();
      const promised: string[] = [];
      const out: string[] = [];
      const append = async (count: number) => {
        const names = ids(count, `n${promised.length}-`);
        await appendAll(spool, names);
        promised.push(...names);
      };
      const drain = async (count: number) => {
        const batch = (await spool.peek()).slice(0, count);
        out.push(...idsOf(batch));
        await spool.drop(batch.length);
      };
      const restart = async (torn: number) => {
        await spool.close();
        const last = filesIn(folder).sort().at(-1);
        if (last) appendFileSync(join(folder, last), 'f'.repeat(torn));
        spool = await openNext();
      };
      for (const step of actions) {
        if (step.do === 'append') await append(step.count);
        else if (step.do === 'drain') await drain(step.count);
        else await restart(step.torn);
      }
      out.push(...idsOf(await drainAll(spool)));
      await spool.close();
      // a restart hands out again what its file still held: by id, each is there, and its first time in order
      expect([...new Set(out)]).toEqual(promised);
      expect(filesIn(folder)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
