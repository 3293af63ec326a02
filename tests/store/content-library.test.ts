import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ContentError, type ContentFiles, contentFiles, loadContent, openLibrary } from '../../src/content/index.js';
import { publishContent, removeUnused, storeContent } from '../../src/content/library/index.js';
import { redisContentStore } from '../../src/store/index.js';
import { contentFolder } from '../support/content-folder.js';
import { openRedis, type TestRedis } from '../support/redis.js';

const WARD = 'tay-tuu';
const NOON = Date.UTC(2026, 10, 23, 5);
const HOUR = 3_600_000;

let redis: TestRedis;
let oas = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** An OA whose content folder may be changed, and as many processes as are opened. */
function scene() {
  const folder = contentFolder();
  onTestFinished(folder.remove);
  const oaId = String(5_000_000 + ++oas);
  const store = redisContentStore(redis.client, oaId);
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  let now = NOON;
  const files = contentFiles(folder.root, WARD);
  return {
    folder,
    oaId,
    store,
    log,
    say: (words: string) => folder.write('content/phrases.yaml', withHello(folder.text('content/phrases.yaml'), words)),
    open: (read: ContentFiles = files) => openLibrary({ store, files: read, clock: { now: () => ++now }, log }),
    content: () => loadContent(folder.root, WARD),
    async publish(mode: 'keep' | 'map', seen?: Awaited<ReturnType<typeof store.current>>) {
      const { snapshot, source } = loadContent(folder.root, WARD);
      const wanted = { hash: snapshot.hash, text: storeContent(source), by: 'an', at: ++now, mode };
      return await publishContent(store, wanted, seen === undefined ? await store.current() : seen);
    },
  };
}

const withHello = (text: string, words: string) => text.replace(/^hello: .*$/m, `hello: ${words}`);
const messages = (calls: { mock: { calls: unknown[][] } }) => calls.mock.calls.map(([, message]) => message);

describe('at the start', () => {
  test('the files are published when nothing was, and a second process finds them', async () => {
    const { open, store, content } = scene();
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.current().hash).toBe(content().snapshot.hash);
    expect(two.current()).toEqual(one.current());
    expect(await store.list()).toHaveLength(1);
    expect(await store.current()).toMatchObject({ by: 'start', mode: 'keep' });
  });

  test('files that can be served are, whatever the lint says of their words, and that is told', async () => {
    const { open, folder, log, content } = scene();
    folder.edit('flows/vneid.yaml', 'say: Bác bấm “Nhận”.', 'say: Bác bấm “Nhận” rồi mở VNeID.');
    expect((await open()).current().hash).toBe(content().snapshot.hash);
    expect(messages(log.warn)).toEqual(['the files can be served, but need mending']);
  });

  test('files that changed while no process ran are published', async () => {
    const { open, say, store } = scene();
    const before = (await open()).current();
    say('Dạ.');
    const library = await open();
    expect(library.current().phrases.hello).toBe('Dạ.');
    expect((await store.current())?.open).toEqual([before.hash, library.current().hash]);
  });

  test('E16: bad files are told, and the last good content is served', async () => {
    const { open, folder, log } = scene();
    const before = (await open()).current();
    folder.edit('flows/vneid.yaml', 'minutes: 10', 'minutes: mười');
    const library = await open();
    expect(library.current()).toEqual(before);
    expect(messages(log.error)).toEqual(['the files are bad: the last good content is served']);
    expect(log.error.mock.calls[0]?.[0].findings[0]).toMatch(/^flows\/vneid\.yaml:\d+:\d+ /);
  });

  test('E16: a folder that is gone is as bad as a bad file', async () => {
    const { open, oaId } = scene();
    await open();
    const library = await open(contentFiles(`/nowhere/${oaId}`, WARD));
    expect(library.current().flows.has('vneid')).toBe(true);
  });

  test('bad files stop the start where nothing good was ever published', async () => {
    const { open, folder } = scene();
    folder.edit('flows/vneid.yaml', 'minutes: 10', 'minutes: mười');
    await expect(open()).rejects.toThrow(ContentError);
  });

  test('files that were published before stay where they are: a machine with older files brings nothing back', async () => {
    const { open, say, log } = scene();
    const first = await open();
    const old = first.current().phrases.hello;
    say('Dạ.');
    const second = (await open()).current();
    say(JSON.stringify(old));
    expect((await open()).current()).toEqual(second);
    expect(messages(log.warn)).toEqual(['the files are not what is served: su-gia-so publish serves them']);
  });
});

describe('B6: while people are in flight', () => {
  test('every process follows a publication when it looks', async () => {
    const { open, say, publish } = scene();
    const [one, two] = [await open(), await open()];
    say('Dạ.');
    await publish('keep');
    expect(one.current().phrases.hello).not.toBe('Dạ.');
    await Promise.all([one.look(), two.look()]);
    expect([one.current().phrases.hello, two.current().phrases.hello]).toEqual(['Dạ.', 'Dạ.']);
  });

  test('a session keeps the content that it began with, also in a process that never served it', async () => {
    const { open, say, publish } = scene();
    const before = (await open()).current();
    say('Dạ.');
    await publish('keep');
    const contents = await (await open()).contents(before.hash);
    expect(contents.own).toEqual(before);
    expect(contents.current.phrases.hello).toBe('Dạ.');
  });

  test('after a publication with map nobody keeps an older content, and a later one with keep does not bring it back', async () => {
    const { open, say, publish } = scene();
    const library = await open();
    const first = library.current();
    say('Dạ.');
    await publish('map');
    await library.look();
    const second = library.current();
    expect((await library.contents(first.hash)).own).toBe(second);
    say('Vâng.');
    await publish('keep');
    await library.look();
    expect((await library.contents(first.hash)).own).toBe(library.current());
    expect((await library.contents(second.hash)).own).toEqual(second);
  });

  test('a session that a quicker process wrote under a newer content is not thrown back to the older one', async () => {
    const { open, say, publish } = scene();
    const slow = await open();
    say('Dạ.');
    const release = await publish('keep');
    const { current, own } = await slow.contents(release?.hash ?? '');
    expect([current.phrases.hello, own.phrases.hello]).toEqual(['Dạ.', 'Dạ.']);
  });

  test('without a session, and under a content that nobody knows, today’s is the own one', async () => {
    const library = await scene().open();
    for (const hash of [null, 'ffffffffffffffff']) {
      expect((await library.contents(hash)).own).toBe(library.current());
    }
  });

  test('going back to an earlier version serves it again, and it survives a restart', async () => {
    const { open, say, store, publish, content } = scene();
    await open();
    const first = content();
    say('Dạ.');
    await publish('keep');
    const wanted = {
      hash: first.snapshot.hash,
      text: storeContent(first.source),
      by: 'an',
      at: NOON,
      mode: 'keep',
    } as const;
    await publishContent(store, wanted, await store.current());
    expect((await open()).current().hash).toBe(first.snapshot.hash);
  });
});

describe('a publication', () => {
  test('is refused when somebody else published since it looked, and then nothing has changed', async () => {
    const { open, say, store, publish } = scene();
    await open();
    const seen = await store.current();
    say('Dạ.');
    const [one] = await Promise.all([publish('keep', seen)]);
    say('Vâng.');
    expect(await publish('keep', seen)).toBeNull();
    expect(await store.current()).toEqual(one);
    expect(await store.list()).toHaveLength(2);
  });

  test('of two at the same moment one is refused', async () => {
    const { open, say, store, publish } = scene();
    await open();
    const seen = await store.current();
    say('Dạ.');
    const one = publish('keep', seen);
    say('Vâng.');
    const results = await Promise.all([one, publish('keep', seen)]);
    expect(results.filter((result) => result === null)).toHaveLength(1);
    expect(await store.current()).toEqual(results.find((result) => result !== null));
  });

  test('that is asked twice, because its answer was lost, is one', async () => {
    const { store, content } = scene();
    const release = { hash: 'a', at: NOON, by: 'an', mode: 'keep', open: ['a'] } as const;
    const text = storeContent(content().source);
    expect([await store.publish(text, release, null), await store.publish(text, release, null)]).toEqual([true, true]);
    expect(await store.list()).toEqual([release]);
  });

  test('that this release cannot read changes nothing, is told once, and the next good one is followed', async () => {
    const { open, say, store, log, publish } = scene();
    const library = await open();
    const before = library.current();
    const release = { hash: 'from-the-future', at: NOON, by: 'an', mode: 'keep', open: ['from-the-future'] } as const;
    await store.publish('{"v":99}', release, await store.current());
    await library.look();
    await library.look();
    expect(library.current()).toBe(before);
    expect(messages(log.error)).toEqual(['the published content cannot be read by this release']);
    expect((await open()).current()).toEqual(before); // a restart serves the good files
    say('Dạ.');
    await publish('keep');
    await library.look();
    expect(library.current().phrases.hello).toBe('Dạ.');
  });
});

describe('files that change while the app runs', () => {
  async function followed() {
    const made = scene();
    const library = await made.open();
    const stop = library.followFiles();
    onTestFinished(stop);
    return { ...made, library, stop };
  }

  test('are published by themselves when they are good', async () => {
    const { library, say, store } = await followed();
    say('Dạ.');
    await vi.waitUntil(() => library.current().phrases.hello === 'Dạ.');
    expect(await store.current()).toMatchObject({ by: 'files', mode: 'keep' });
  });

  test('are noticed also when an editor replaces them, when they are back at what they were, and in a folder below', async () => {
    const { library, folder, say, content } = await followed();
    const before = content().snapshot.hash;
    const hello = library.current().phrases.hello;
    folder.write('content/phrases.tmp', withHello(folder.text('content/phrases.yaml'), 'Dạ.'));
    renameSync(join(folder.root, 'content/phrases.tmp'), join(folder.root, 'content/phrases.yaml'));
    await vi.waitUntil(() => library.current().phrases.hello === 'Dạ.');
    say(JSON.stringify(hello));
    await vi.waitUntil(() => library.current().hash === before);
    folder.edit('content/wards/tay-tuu/ward.yaml', 'name: phường Tây Tựu', 'name: phường Mẫu');
    await vi.waitUntil(() => library.current().greeting.say.includes('phường Mẫu'));
  });

  test('change nothing while they are bad, and the next good ones are published', async () => {
    const { library, folder, log, store } = await followed();
    const before = await store.current();
    folder.edit('flows/vneid.yaml', 'minutes: 10', 'minutes: mười');
    await vi.waitUntil(() => log.error.mock.calls.length > 0);
    expect(messages(log.error)).toEqual(['the changed files are bad: not published']);
    expect(await store.current()).toEqual(before);
    folder.edit('flows/vneid.yaml', 'minutes: mười', 'minutes: 11');
    await vi.waitUntil(() => library.current().hash !== before?.hash);
  });

  test('change nothing while the lint finds an error, which is told with its place', async () => {
    const { library, folder, log, store } = await followed();
    const before = await store.current();
    folder.edit('flows/vneid.yaml', 'say: Bác bấm “Nhận”.', 'say: Bác bấm “Nhận” rồi mở VNeID.');
    await vi.waitUntil(() => log.error.mock.calls.length > 0);
    expect(log.error.mock.calls).toEqual([
      [
        { findings: [expect.stringMatching(/^flows\/vneid\.yaml:\d+:9 lỗi \[two-actions\] /)] },
        'the changed files are bad: not published',
      ],
    ]);
    expect(await store.current()).toEqual(before);
    folder.edit('flows/vneid.yaml', ' rồi mở VNeID.', '. Bác chờ ạ.');
    await vi.waitUntil(() => library.current().hash !== before?.hash);
  });

  test('are followed no more once that was ended', async () => {
    const { library, say, store, stop } = await followed();
    const before = await store.current();
    say('Dạ.');
    await stop();
    expect(await store.current()).toEqual(before);
    expect(library.current().phrases.hello).not.toBe('Dạ.');
  });
});

describe('versions that are not used any more', () => {
  test('are removed after a day when nobody stands on them, and are still known to have been published', async () => {
    const { open, say, store, publish } = scene();
    const first = (await open()).current();
    say('Dạ.');
    await publish('keep');
    const people = new Set<string>();
    const sweep = (now: number) => removeUnused(store, async () => people, now);
    expect(await sweep(NOON + 23 * HOUR)).toEqual([]);
    people.add(first.hash);
    expect(await sweep(NOON + 25 * HOUR)).toEqual([]);
    people.delete(first.hash);
    expect(await sweep(NOON + 25 * HOUR)).toEqual([first.hash]);
    expect((await store.list()).map(({ hash }) => hash)).not.toContain(first.hash);
    expect(await store.release(first.hash)).not.toBeNull();
    const library = await open();
    expect((await library.contents(first.hash)).own).toBe(library.current());
  });

  test('the one that is served is never removed, and nobody is counted where there is nothing to remove', async () => {
    const { open, store } = scene();
    const { hash } = (await open()).current();
    const people = vi.fn(async () => new Set<string>());
    expect(await removeUnused(store, people, NOON + 1_000 * HOUR)).toEqual([]);
    expect(people).not.toHaveBeenCalled();
    await store.remove(hash);
    expect(await store.load(hash)).not.toBeNull();
  });
});
