import { expect, test, vi } from 'vitest';
import type { Person, RunResult, Turn } from '../../../src/conversation/index.js';
import { startTurnRunner } from '../../../src/jobs/index.js';

const someone = (index: number): Person => ({ oaId: '4', userId: String(index) });
const TURN = { fence: 1 } as Turn;

/** A runner whose turns end when they are told to. */
function scene(concurrency: number) {
  const running: { person: Person; end: (result?: RunResult) => void; fail: (error: Error) => void }[] = [];
  const begin = (person: Person) =>
    new Promise<RunResult>((resolve, reject) => {
      running.push({ person, end: (result = { again: false }) => resolve(result), fail: reject });
    });
  const run = vi.fn(begin);
  const runTaken = vi.fn((person: Person, _turn: Turn) => begin(person));
  const later = vi.fn();
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const runner = startTurnRunner({ run, runTaken, later, concurrency, log });
  return { runner, running, run, runTaken, later, log };
}

test('a turn that was taken up is run at once; where there is no room there is no slot', async () => {
  const { runner, running, runTaken } = scene(1);
  const slot = runner.reserve(someone(1));
  expect(runner.reserve(someone(2))).toBeNull();
  slot?.start(TURN);
  expect(runTaken).toHaveBeenCalledExactlyOnceWith(someone(1), TURN);
  running[0]?.end();
  await vi.waitUntil(() => runner.reserve(someone(2)) !== null);
});

test('people who are offered wait for room, each once, in order', async () => {
  const { runner, running, run } = scene(1);
  for (const index of [1, 2, 3, 2, 2]) runner.offer(someone(index));
  for (const done of [1, 2, 3]) {
    await vi.waitUntil(() => running.length === done);
    running[done - 1]?.end();
  }
  expect(run.mock.calls.flat()).toEqual([1, 2, 3].map(someone));
});

test('a slot for which nothing was taken up makes room for the next', async () => {
  const { runner, run } = scene(1);
  const slot = runner.reserve(someone(1));
  runner.offer(someone(2));
  expect(run).not.toHaveBeenCalled();
  slot?.free();
  expect(run).toHaveBeenCalledOnce();
});

test('whom another process has is looked after when its lease would run out; whom this one has is not', async () => {
  const { runner, later } = scene(3);
  runner.reserve(someone(1))?.start(4_000);
  expect(later).toHaveBeenCalledExactlyOnceWith(someone(1), 4_000);
  runner.reserve(someone(2))?.start(TURN);
  runner.reserve(someone(2))?.start(4_900);
  expect(later).toHaveBeenCalledOnce();
});

test('what is left for later, and what failed, is for later; failures by the hundred are one line', async () => {
  const { runner, running, later, log } = scene(200);
  runner.offer(someone(0));
  running[0]?.end({ again: true, afterMs: 60_500 });
  await vi.waitUntil(() => later.mock.calls.length === 1);
  expect(later).toHaveBeenCalledWith(someone(0), 60_500);
  for (let index = 1; index <= 100; index += 1) runner.offer(someone(index));
  for (const { fail } of running.slice(1)) fail(new Error('zalo is away'));
  await vi.waitUntil(() => later.mock.calls.length === 101);
  expect(log.warn).toHaveBeenCalledOnce();
});

test('closing takes nothing more and waits for what is in hand', async () => {
  const { runner, running, run } = scene(1);
  runner.offer(someone(1));
  runner.offer(someone(2));
  let isClosed = false;
  const closed = runner.close().then(() => {
    isClosed = true;
  });
  expect(runner.reserve(someone(3))).toBeNull();
  runner.offer(someone(3));
  expect(isClosed).toBe(false);
  running[0]?.end();
  await closed;
  expect(run).toHaveBeenCalledOnce();
});

test('of two turns of a person that end at once and leave something, one is come back for', async () => {
  const { runner, running, later } = scene(2);
  runner.offer(someone(1));
  runner.offer(someone(1));
  for (const { end } of running) end({ again: true, afterMs: 700 });
  await vi.waitFor(() => expect(later).toHaveBeenCalledExactlyOnceWith(someone(1), 700));
});
