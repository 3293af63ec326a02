import { expect, test, vi } from 'vitest';
import { createGroupCommit, TooLateError } from '../../src/store/group-commit.js';

/** Calls that answer when they are told to. */
function scene(options: Parameters<typeof createGroupCommit>[1] = {}) {
  const calls: { asks: readonly number[]; answer: () => void; fail: () => void }[] = [];
  const ask = createGroupCommit<number, string>(
    (asks) =>
      new Promise((resolve, reject) => {
        const answer = () => resolve(asks.map((each) => `answer ${each}`));
        calls.push({ asks, answer, fail: () => reject(new Error('the store is away')) });
      }),
    options,
  );
  return { calls, ask };
}

test('asks of one moment are one call, and each gets its own answer', async () => {
  const { calls, ask } = scene();
  const answers = Promise.all([ask(1), ask(2), ask(3)]);
  await vi.waitUntil(() => calls.length === 1);
  expect(calls[0]?.asks).toEqual([1, 2, 3]);
  calls[0]?.answer();
  expect(await answers).toEqual(['answer 1', 'answer 2', 'answer 3']);
});

test('asks that come while a call is under way gather for the next one', async () => {
  const { calls, ask } = scene();
  const first = ask(1);
  await vi.waitUntil(() => calls.length === 1);
  const later = [ask(2), ask(3)];
  calls[0]?.answer();
  await first;
  await vi.waitUntil(() => calls.length === 2);
  expect(calls[1]?.asks).toEqual([2, 3]);
  calls[1]?.answer();
  await Promise.all(later);
});

test('a call that hangs does not hold up the next', async () => {
  const { calls, ask } = scene();
  void ask(1);
  await vi.waitUntil(() => calls.length === 1);
  const second = ask(2);
  await vi.waitUntil(() => calls.length === 2);
  calls[1]?.answer();
  expect(await second).toBe('answer 2');
});

test('a call that fails fails its own asks and no others', async () => {
  const { calls, ask } = scene({ most: 2 });
  const answers = Promise.allSettled([ask(1), ask(2), ask(3)]);
  await vi.waitUntil(() => calls.length >= 1);
  calls[0]?.fail();
  await vi.waitUntil(() => calls.length === 2);
  calls[1]?.answer();
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('no more calls are under way than may be, and an ask that waited too long is refused rather than made', async () => {
  const { calls, ask } = scene({ most: 1, atOnce: 1, patienceMs: -1 });
  await expect(ask(1)).rejects.toThrow(TooLateError);
  expect(calls).toEqual([]);
});
