import { expect, test, vi } from 'vitest';
import { startGrantWatch } from '../../../src/jobs/index.js';

const log = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() });

test('the watch looks at once and again and again, and never twice at a time', async () => {
  let inside = 0;
  let most = 0;
  const check = vi.fn(async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise(setImmediate);
    inside -= 1;
  });
  const watch = startGrantWatch({ check, log: log(), everyMs: 1 });
  expect(check).toHaveBeenCalledOnce();
  await vi.waitUntil(() => check.mock.calls.length > 3);
  await watch.close();
  expect(most).toBe(1);
});

test('a look that fails is logged, and the next one comes', async () => {
  const check = vi.fn(async () => {}).mockRejectedValueOnce(new Error('redis away'));
  const told = log();
  const watch = startGrantWatch({ check, log: told, everyMs: 1 });
  await vi.waitUntil(() => check.mock.calls.length > 1);
  await watch.close();
  expect(told.error).toHaveBeenCalledOnce();
});

test('looks that go on failing are a line a minute', async () => {
  const check = vi.fn(async () => {
    throw new Error('redis away');
  });
  const told = log();
  const watch = startGrantWatch({ check, log: told, everyMs: 1 });
  await vi.waitUntil(() => check.mock.calls.length > 10);
  await watch.close();
  expect(told.error).toHaveBeenCalledOnce();
});

test('closing waits for the look under way, and none comes after it', async () => {
  let finish: () => void = () => {};
  const done = vi.fn();
  const check = vi.fn(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done();
  });
  const watch = startGrantWatch({ check, log: log(), everyMs: 1 });
  const closed = watch.close().then(() => expect(done).toHaveBeenCalledOnce());
  finish();
  await closed;
  expect(check).toHaveBeenCalledOnce();
});
