import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ZaloApiError } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { clientOf, SENT, TEXT } from './open-client.js';
import { USER_ID } from './samples.js';
import { cut, openStandIn, page } from './stand-in.js';
import { FIRST, HOUR, INVALID_REFRESH_TOKEN, openKeeper as open, rotating, SECRET, START } from './token-world.js';

describe('a refresh', () => {
  test('goes out as the contract writes it, with the app secret in its header', async () => {
    const { keeper, heard } = await open();
    await keeper.accessToken();
    expect(heard).toMatchObject([
      {
        method: 'POST',
        path: '/v4/oa/access_token',
        headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: SECRET },
        body: `refresh_token=${FIRST}&app_id=1111111111111111111&grant_type=refresh_token`,
      },
    ]);
  });

  test('happens once while the token is good', async () => {
    const { keeper, clock, spent } = await open();
    expect([await keeper.accessToken(), await keeper.accessToken()]).toEqual(['access-1', 'access-1']);
    clock.now += 22 * HOUR;
    expect(await keeper.accessToken()).toBe('access-1');
    expect(spent()).toEqual([FIRST]);
  });

  test('happens hours before the token ends, with the rotated refresh token', async () => {
    const { keeper, clock, spent } = await open();
    await keeper.accessToken();
    clock.now += 23 * HOUR;
    expect(await keeper.accessToken()).toBe('access-2');
    expect(spent()).toEqual([FIRST, 'refresh-1']);
  });

  test('is not needed after a restart with a good token in the store', async () => {
    const { keeper, another, spent } = await open();
    await keeper.accessToken();
    expect(await another().accessToken()).toBe('access-1');
    expect(spent()).toEqual([FIRST]);
  });

  test('after a restart goes on with the stored refresh token, and not with the spent one of the settings', async () => {
    const { keeper, another, clock, spent } = await open();
    await keeper.accessToken();
    clock.now += 100 * HOUR;
    await another().accessToken();
    expect(spent()).toEqual([FIRST, 'refresh-1']);
  });
});

describe('what a refresh answers', () => {
  test('a life in text is seconds', async () => {
    const { keeper, store } = await open(() => ({ access_token: 'a', refresh_token: 'r', expires_in: '90000' }));
    await keeper.accessToken();
    expect(store.saved()).toMatchObject({ pair: { expiresAt: START + 25 * HOUR } });
  });

  test('a life as a number is seconds too', async () => {
    const { keeper, store } = await open(() => ({ access_token: 'a', refresh_token: 'r', expires_in: 90_000 }));
    await keeper.accessToken();
    expect(store.saved()).toMatchObject({ pair: { expiresAt: START + 25 * HOUR } });
  });

  test('no life is the contract’s 25 hours', async () => {
    const { keeper, store } = await open(() => ({ access_token: 'a', refresh_token: 'r' }));
    await keeper.accessToken();
    expect(store.saved()).toMatchObject({ pair: { expiresAt: START + 25 * HOUR } });
  });

  test.each([
    ['no life', {}],
    ['the documentation’s misspelt expire_in', { expire_in: '90000' }],
    ['an empty life', { expires_in: '' }],
    ['a life that is no number', { expires_in: 'mai' }],
    ['a life below zero', { expires_in: '-1' }],
    ['a life shorter than the early margin', { expires_in: '3600' }],
  ])('%s does not make every call refresh', async (_, fields) => {
    const { keeper, spent } = await open((_form, count) => ({
      access_token: `access-${count}`,
      refresh_token: `refresh-${count}`,
      ...fields,
    }));
    expect([await keeper.accessToken(), await keeper.accessToken()]).toEqual(['access-1', 'access-1']);
    expect(spent()).toEqual([FIRST]);
  });

  test.each([
    ['an empty refresh token', { refresh_token: '' }],
    ['no refresh token', {}],
    ['a null refresh token', { refresh_token: null }],
  ])('%s never overwrites the one there is', async (_, fields) => {
    const { keeper, store } = await open(() => ({ access_token: 'access-1', expires_in: '90000', ...fields }));
    await keeper.accessToken();
    expect(store.saved()).toMatchObject({ pair: { accessToken: 'access-1', refreshToken: FIRST } });
  });

  test('an error inside HTTP 200 is a failure that a human mends', async () => {
    const { keeper } = await open(() => INVALID_REFRESH_TOKEN);
    await expect(keeper.accessToken()).rejects.toMatchObject({
      name: 'ZaloApiError',
      kind: 'needs-human',
      code: -14014,
      endpoint: '/v4/oa/access_token',
    });
  });

  test('an empty access token is a failure, whose outcome is judged later', async () => {
    const { keeper } = await open(() => ({ access_token: '', refresh_token: 'r', expires_in: '90000' }));
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'transient' });
  });

  test('a page in place of an answer is transient', async () => {
    const { keeper } = await open(() => page(502));
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'transient' });
  });

  test('-32 is a matter of time, and nothing was spent', async () => {
    const { keeper, spent } = await open((form, count) => (count === 1 ? { error: -32 } : rotating()(form, count)));
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(await keeper.accessToken()).toBe('access-2');
    expect(spent()).toEqual([FIRST, FIRST]);
  });
});

describe('the store', () => {
  test('C4: a mark is stored before the refresh token leaves, and the new pair before it is used', async () => {
    const order: string[] = [];
    const { keeper, store } = await open((form, count) => {
      order.push('sent');
      return rotating()(form, count);
    });
    store.onSave(async ({ attempt }) => {
      order.push(attempt ? 'marked' : 'saving');
      await new Promise(setImmediate); // a token that did not wait for the store would be out by now
      if (attempt === null) order.push('saved');
    });
    await keeper.accessToken();
    order.push('used');
    expect(order).toEqual(['marked', 'sent', 'saving', 'saved', 'used']);
  });

  test('C4: a pair that could not be saved is not used, and is saved before anything else happens', async () => {
    const { keeper, store, spent } = await open();
    store.onSave(async ({ attempt }) => {
      if (attempt === null) throw new Error('disk full');
    });
    await expect(keeper.accessToken()).rejects.toThrow('disk full');
    store.onSave(async () => {});
    expect(await keeper.accessToken()).toBe('access-1');
    expect(store.saved()).toMatchObject({ pair: { refreshToken: 'refresh-1' }, attempt: null });
    expect(spent()).toEqual([FIRST]);
  });

  test('a mark that could not be stored sends nothing', async () => {
    const { keeper, store, spent } = await open();
    store.onSave(() => Promise.reject(new Error('redis away')));
    await expect(keeper.accessToken()).rejects.toThrow('redis away');
    expect(spent()).toEqual([]);
  });

  test('a mark that took too long to store sends nothing: others may have judged it by then', async () => {
    const { keeper, store, spent, clock } = await open();
    store.onSave(async ({ attempt }) => {
      if (attempt) clock.now += 11_000;
    });
    await expect(keeper.accessToken()).rejects.toMatchObject({ kind: 'transient' });
    expect(spent()).toEqual([]);
    store.onSave(async () => {});
    expect(await keeper.accessToken()).toBe('access-1');
  });

  test('a new first token in the settings replaces the stored line', async () => {
    const { keeper, another, store, spent } = await open();
    await keeper.accessToken();
    expect(await another('refreshToken_EXAMPLE_granted_anew').accessToken()).toBe('access-2');
    expect(spent()).toEqual([FIRST, 'refreshToken_EXAMPLE_granted_anew']);
    expect(store.saved()).toMatchObject({ pair: { accessToken: 'access-2', refreshToken: 'refresh-2' } });
  });

  test('the new line is then the stored one, and its first token is not spent again', async () => {
    const { keeper, another, spent } = await open();
    await keeper.accessToken();
    await another('refreshToken_EXAMPLE_granted_anew').accessToken();
    expect(await another('refreshToken_EXAMPLE_granted_anew').accessToken()).toBe('access-2');
    expect(spent()).toHaveLength(2);
  });

  test('a process with the former settings does not take their token for a new grant', async () => {
    const { keeper, another, spent } = await open();
    await keeper.accessToken();
    await another('refreshToken_EXAMPLE_granted_anew').accessToken();
    expect(await another(FIRST).accessToken()).toBe('access-2');
    expect(spent()).toHaveLength(2);
  });

  test('the stored pair does not hold the first token in clear once it is spent', async () => {
    const { keeper, store } = await open();
    await keeper.accessToken();
    expect(JSON.stringify(store.saved())).not.toContain(FIRST);
  });
});

describe('many at once', () => {
  test('C2: 20 calls at once are one refresh', async () => {
    const { keeper, spent } = await open();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => keeper.accessToken()));
    expect(new Set(tokens)).toEqual(new Set(['access-1']));
    expect(spent()).toEqual([FIRST]);
  });

  test('C2: two processes that refresh at once send no refresh token twice', async () => {
    const { keeper, another, spent, clock } = await open();
    const second = another();
    await Promise.all([keeper.accessToken(), second.accessToken()]);
    clock.now += 24 * HOUR;
    const tokens = await Promise.all([keeper.accessToken(), second.accessToken()]);
    expect(tokens).toEqual(['access-2', 'access-2']);
    expect(spent()).toEqual([FIRST, 'refresh-1']);
  });

  test('20 refusals of one token at once are one refresh', async () => {
    const { keeper, spent } = await open();
    const token = await keeper.accessToken();
    await Promise.all(Array.from({ length: 20 }, () => keeper.refused(token)));
    expect(await keeper.accessToken()).toBe('access-2');
    expect(spent()).toEqual([FIRST, 'refresh-1']);
  });

  test('the late refusal of an older token refreshes nothing', async () => {
    const { keeper, spent } = await open();
    await keeper.refused(await keeper.accessToken());
    await keeper.refused('access-1');
    expect(await keeper.accessToken()).toBe('access-2');
    expect(spent()).toHaveLength(2);
  });

  test('a token that Zalo refused is not taken from the store again', async () => {
    const { keeper, another } = await open();
    const token = await keeper.accessToken();
    const second = another();
    await second.accessToken();
    await second.refused(token);
    expect(await second.accessToken()).toBe('access-2');
  });

  test('C1: a token that ends among 20 messages is refreshed once, and all of them arrive', async () => {
    const { keeper, spent } = await open();
    const zalo = await openStandIn(({ headers }) =>
      headers['access_token'] === 'access-1' ? { error: -216, message: 'Access token is invalid' } : SENT,
    );
    const client = clientOf(zalo.url, zalo.dispatcher, keeper);
    const sends = await Promise.all(Array.from({ length: 20 }, () => client.send(USER_ID, TEXT)));
    expect(sends).toHaveLength(20);
    expect(spent()).toEqual([FIRST, 'refresh-1']);
  });
});

test.each([
  ['an error that repeats them', { error: -14014, error_description: `${FIRST} ${SECRET}` }],
  ['a cut connection', cut],
  ['a page', page(500)],
])('after %s no token and no secret appears in the error', async (_, reply) => {
  const { keeper } = await open(() => reply);
  const error: unknown = await keeper.accessToken().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ZaloApiError);
  const told = `${error} ${JSON.stringify(error)} ${inspect(error, { depth: null, showHidden: true })}`;
  expect([FIRST, SECRET].filter((secret) => told.includes(secret))).toEqual([]);
});
