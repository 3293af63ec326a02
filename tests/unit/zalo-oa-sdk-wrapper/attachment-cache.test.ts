import { describe, expect, test, vi } from 'vitest';
import {
  type Attachable,
  attachmentCache,
  attachmentHash,
  memoryAttachmentStore,
  type UploadCalls,
  ZaloApiError,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';

const HOUR_MS = 60 * 60 * 1_000;
const PICTURE: Attachable = { kind: 'image', bytes: Buffer.from('a picture') };
const FORM: Attachable = { kind: 'file', bytes: Buffer.from('a form'), name: 'tờ khai.pdf' };
const EXPIRED = () => new ZaloApiError('attachment-expired', '/v3.0/oa/message/cs', { code: -100 });

/** Uploads that hand out ids in turn, and a clock. */
function openCache(upload: () => Promise<void> = async () => {}) {
  const uploaded: string[] = [];
  const next = async (kind: string) => {
    await upload();
    uploaded.push(kind);
    return `id-${uploaded.length}`;
  };
  const uploads: UploadCalls = {
    image: async () => ({ attachmentId: await next('image') }),
    gif: async () => ({ attachmentId: await next('gif') }),
    file: async ({ name }) => ({ token: await next(name) }),
  };
  let now = 1_760_000_000_000;
  const store = memoryAttachmentStore();
  const cache = attachmentCache({ uploads, store, now: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { cache, uploads, store, uploaded, pass };
}

describe('the same content', () => {
  test('is uploaded once', async () => {
    const { cache, uploaded } = openCache();
    const ids = [await cache.idOf(PICTURE), await cache.idOf({ kind: 'image', bytes: Buffer.from('a picture') })];
    expect([ids, uploaded]).toEqual([['id-1', 'id-1'], ['image']]);
  });

  test('is uploaded once for senders at the same moment', async () => {
    const { cache, uploaded } = openCache();
    const ids = await Promise.all([cache.idOf(PICTURE), cache.idOf(PICTURE), cache.idOf(PICTURE)]);
    expect([ids, uploaded.length]).toEqual([['id-1', 'id-1', 'id-1'], 1]);
  });

  test('under another name is another file: people see the name', async () => {
    const { cache, uploaded } = openCache();
    await cache.idOf(FORM);
    await cache.idOf({ ...FORM, name: 'mẫu 01.pdf' });
    expect(uploaded).toEqual(['tờ khai.pdf', 'mẫu 01.pdf']);
  });

  test('as another kind is uploaded for that kind', async () => {
    const { cache, uploaded } = openCache();
    await cache.idOf(PICTURE);
    await cache.idOf({ ...PICTURE, kind: 'gif' });
    expect(uploaded).toEqual(['image', 'gif']);
  });
});

describe('the seven days', () => {
  test.each([
    [0, 1],
    [6 * 24 * HOUR_MS, 1],
    [(7 * 24 - 6) * HOUR_MS - 1, 1],
    [(7 * 24 - 6) * HOUR_MS, 2],
    [8 * 24 * HOUR_MS, 2],
  ])('after %i ms there were %i uploads', async (age, uploads) => {
    const { cache, uploaded, pass } = openCache();
    await cache.idOf(PICTURE);
    pass(age);
    await cache.idOf(PICTURE);
    expect(uploaded).toHaveLength(uploads);
  });

  test('an id is as old as the beginning of its upload', async () => {
    const slow = openCache(async () => slow.pass(HOUR_MS));
    await slow.cache.idOf(PICTURE);
    await expect(slow.store.find(attachmentHash(PICTURE))).resolves.toEqual({
      id: 'id-1',
      uploadedAt: 1_760_000_000_000,
    });
  });
});

describe('a send that Zalo refuses for an expired attachment', () => {
  test('is tried once more with a new upload', async () => {
    const { cache } = openCache();
    const tried: string[] = [];
    const sent = await cache.withAttachment(PICTURE, async (id) => {
      tried.push(id);
      if (tried.length === 1) throw EXPIRED();
      return 'sent';
    });
    expect([sent, tried]).toEqual(['sent', ['id-1', 'id-2']]);
  });

  test('is not tried a third time', async () => {
    const { cache } = openCache();
    let tried = 0;
    const send = async () => {
      tried += 1;
      throw EXPIRED();
    };
    await expect(cache.withAttachment(PICTURE, send)).rejects.toMatchObject({ code: -100 });
    expect(tried).toBe(2);
  });

  test('costs one upload, however many sends it befell', async () => {
    const { cache, uploaded } = openCache();
    await cache.idOf(PICTURE);
    const send = async (id: string) => {
      if (id === 'id-1') throw EXPIRED();
      return id;
    };
    const sends = Array.from({ length: 5 }, () => cache.withAttachment(PICTURE, send));
    await expect(Promise.all(sends)).resolves.toEqual(Array(5).fill('id-2'));
    expect(uploaded).toHaveLength(2);
  });

  test('leaves the newer upload of another sender in place', async () => {
    const { cache, uploaded } = openCache();
    const sent = await cache.withAttachment(PICTURE, async (first) => {
      if (first !== 'id-1') return first;
      await cache.withAttachment(PICTURE, async (id) => {
        if (id === 'id-1') throw EXPIRED();
      });
      throw EXPIRED();
    });
    expect([sent, uploaded.length]).toEqual(['id-2', 2]);
  });

  test.each(['uncertain', 'transient', 'invalid'] as const)('%s is not that: it is tried once', async (kind) => {
    const { cache, uploaded } = openCache();
    let tried = 0;
    const send = async () => {
      tried += 1;
      throw new ZaloApiError(kind, '/v3.0/oa/message/cs');
    };
    await expect(cache.withAttachment(PICTURE, send)).rejects.toMatchObject({ kind });
    expect([tried, uploaded.length]).toEqual([1, 1]);
  });
});

test('what is forgotten is uploaded anew', async () => {
  const { cache, uploaded } = openCache();
  await cache.idOf(FORM);
  await cache.forget(attachmentHash(FORM));
  await expect(cache.idOf(FORM)).resolves.toBe('id-2');
  expect(uploaded).toHaveLength(2);
});

test('a failed upload is not remembered', async () => {
  const failures = [new ZaloApiError('transient', '/v2.0/oa/upload/image')];
  const { cache } = openCache(async () => {
    const failure = failures.pop();
    if (failure) throw failure;
  });
  await expect(cache.idOf(PICTURE)).rejects.toMatchObject({ kind: 'transient' });
  await expect(cache.idOf(PICTURE)).resolves.toBe('id-1');
});

test('a sender who gives up takes nobody along who shares the upload', async () => {
  const givingUp = new AbortController();
  let begun = 0;
  const { cache } = openCache(async () => {
    begun += 1;
    if (begun > 1) return;
    await new Promise((_, reject) => {
      givingUp.signal.addEventListener('abort', () => reject(new Error('given up')));
    });
  });
  const first = cache.idOf(PICTURE, { signal: givingUp.signal });
  const second = cache.idOf(PICTURE);
  const firstEnds = expect(first).rejects.toThrow('given up');
  await vi.waitFor(() => expect(begun).toBe(1));
  givingUp.abort();
  await firstEnds;
  await expect(second).resolves.toBe('id-1');
});
