import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { EventRefusedError, type Inbox, type Person, type PersonEvent } from '../../../src/conversation/index.js';
import { SpoolFullError, type SpoolOptions, spooledInbox } from '../../../src/spool/index.js';
import { event, filesIn, open, silent, spoolFolder } from './spool-files.js';

const person = (userId: string): Person => ({ oaId: '4', userId });

/** An inbox that de-duplicates as Redis does, and that fails or hangs as it is told. */
function fickleInbox() {
  const kept = new Map<string, string[]>();
  const held: (() => void)[] = [];
  const state = { is: 'up' as 'up' | 'down' | 'hanging' };
  const refused = new Set<string>();
  const keep = ({ userId }: Person, { id }: PersonEvent) => {
    const own = kept.get(userId) ?? [];
    kept.set(userId, own);
    if (own.includes(id)) return 'duplicate' as const;
    own.push(id);
    return 'accepted' as const;
  };
  const inbox: Inbox = {
    async accept(who, what) {
      await Promise.resolve();
      if (refused.has(what.id)) throw new EventRefusedError('damaged');
      if (state.is === 'down') throw new Error('Connection is closed.');
      if (state.is === 'up') return keep(who, what);
      return await new Promise((resolve, reject) => {
        // a server that hangs may have taken it all the same
        held.push(() => (state.is === 'up' ? resolve(keep(who, what)) : reject(new Error('Command timed out'))));
      });
    },
  };
  return {
    inbox,
    refuse: (id: string) => void refused.add(id),
    idsOf: (userId: string) => kept.get(userId) ?? [],
    set(is: 'up' | 'down' | 'hanging') {
      state.is = is;
      if (is !== 'hanging') for (const release of held.splice(0)) release();
    },
  };
}

async function scene(options: Partial<SpoolOptions> = {}, folder = spoolFolder(), patienceMs = 60_000) {
  const redis = fickleInbox();
  const spool = await open(folder, options);
  const onReplayed = vi.fn();
  const info = vi.fn();
  const warn = vi.fn();
  const onRefused = vi.fn(async () => {});
  const log = { ...silent, info, warn };
  const told = { onReplayed, onRefused };
  const spooled = spooledInbox({ inbox: redis.inbox, spool, log, ...told, tryEveryMs: 1, patienceMs });
  onTestFinished(async () => {
    await spooled.close();
    await spool.close();
  });
  const drained = () => vi.waitUntil(() => spool.waiting() === 0);
  return { redis, spool, spooled, onReplayed, onRefused, info, warn, folder, drained };
}

test('while the inbox works, nothing touches the disk and its answer is passed on', async () => {
  const { spooled, folder } = await scene();
  expect(await spooled.accept(person('2'), event('a'))).toBe('accepted');
  expect(await spooled.accept(person('2'), event('a'))).toBe('duplicate');
  expect(filesIn(folder)).toEqual([]);
});

test('A17: events that came while the inbox was away reach it in order, those after them too, and people are woken', async () => {
  const { redis, spooled, drained, onReplayed, info, warn, spool } = await scene();
  redis.set('down');
  for (const id of ['a', 'b', 'c']) expect(await spooled.accept(person('2'), event(id))).toBe('accepted');
  expect(spool.waiting()).toBe(3);
  redis.set('up');
  await spooled.accept(person('2'), event('d'));
  await drained();
  expect(redis.idsOf('2')).toEqual(['a', 'b', 'c', 'd']);
  expect(onReplayed).toHaveBeenCalledWith(person('2'));
  await vi.waitUntil(() => info.mock.calls.length > 0);
  expect(warn.mock.calls.flat()).toContain('events wait on disk for redis');
  expect(info.mock.calls.flat()).toContain('events from disk are in redis, none waits');
});

test('what is on its way to an inbox that hangs goes to the disk with the first failure, before what comes after', async () => {
  const { redis, spooled, drained } = await scene();
  redis.set('hanging');
  const underWay = ['a', 'b', 'c'].map((id) => spooled.accept(person('2'), event(id)));
  await Promise.resolve();
  redis.set('down');
  await Promise.all(underWay);
  await spooled.accept(person('2'), event('d'));
  redis.set('up');
  await drained();
  expect(redis.idsOf('2')).toEqual(['a', 'b', 'c', 'd']);
});

test('A17: an inbox that hangs is waited for so long and no longer, then all goes to the disk', async () => {
  const { redis, spooled, drained, spool } = await scene({}, spoolFolder(), 20);
  redis.set('hanging');
  const kept = await Promise.all(['a', 'b'].map((id) => spooled.accept(person('2'), event(id))));
  expect([kept, spool.waiting()]).toEqual([['accepted', 'accepted'], 2]);
  redis.set('up');
  await drained();
  expect(redis.idsOf('2')).toEqual(['a', 'b']);
});

test('a person’s next event leaves for the inbox when the one before it has arrived, other people’s at once', async () => {
  const { redis, spooled } = await scene();
  redis.set('hanging');
  const first = [spooled.accept(person('2'), event('a')), spooled.accept(person('3'), event('x'))];
  await new Promise((resolve) => setImmediate(resolve));
  const next = spooled.accept(person('2'), event('b'));
  redis.set('up');
  await Promise.all([...first, next]);
  expect([redis.idsOf('2'), redis.idsOf('3')]).toEqual([['a', 'b'], ['x']]);
});

test('an event that the inbox always refuses is set aside with an alarm, and those behind it arrive', async () => {
  const { redis, spooled, drained, onRefused, folder } = await scene();
  redis.refuse('b');
  redis.set('down');
  for (const id of ['a', 'b', 'c']) await spooled.accept(person('2'), event(id));
  await spooled.accept(person('3'), event('x'));
  redis.set('up');
  await drained();
  expect([redis.idsOf('2'), redis.idsOf('3')]).toEqual([['a', 'c'], ['x']]);
  expect(onRefused).toHaveBeenCalledExactlyOnceWith({ person: person('2'), event: event('b') });
  expect(readFileSync(join(folder, 'refused.txt'), 'utf8')).toContain('"id":"b"');
});

test('an event that cannot be kept on the disk either is refused, so that Zalo delivers it again', async () => {
  const { redis, spooled } = await scene({ mostBytes: 300 });
  redis.set('down');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) => spooled.accept(person('2'), event(`e${index}`))),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ reason }) => reason instanceof SpoolFullError)).toBe(true);
});

test('a closed inbox leaves on the disk what waits, and the next start brings it over', async () => {
  const folder = spoolFolder();
  const first = await scene({}, folder);
  first.redis.set('down');
  await first.spooled.accept(person('2'), event('a'));
  await first.spooled.close();
  await first.spool.close();
  const second = await scene({}, folder);
  await second.drained();
  expect(second.redis.idsOf('2')).toEqual(['a']);
});

test('A17: whatever the inbox does and whenever, each promised event arrives once, in each person’s order', async () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ say: fc.constantFrom('2' as const, '3' as const), count: fc.integer({ min: 1, max: 4 }) }),
    },
    { weight: 3, arbitrary: fc.record({ turn: fc.constantFrom('up' as const, 'down' as const, 'hanging' as const) }) },
    { weight: 2, arbitrary: fc.constant({ pause: true as const }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { redis, spooled, spool, drained } = await scene({ segmentBytes: 400 });
      const said: Record<'2' | '3', string[]> = { '2': [], '3': [] };
      const promises: Promise<unknown>[] = [];
      const say = (userId: '2' | '3') => {
        const id = `${userId}-${said[userId].length}`;
        said[userId].push(id);
        promises.push(spooled.accept(person(userId), event(id)));
      };
      for (const each of steps) {
        if ('turn' in each) redis.set(each.turn);
        else if ('pause' in each) await new Promise((resolve) => setImmediate(resolve));
        else Array.from({ length: each.count }, () => say(each.say));
      }
      redis.set('up');
      await Promise.all(promises);
      await drained();
      expect([redis.idsOf('2'), redis.idsOf('3')]).toEqual([said['2'], said['3']]);
      await spooled.close();
      await spool.close();
    }),
    { numRuns: 60 },
  );
});
