import { expect, test } from 'vitest';
import { UnsentCallError, type UserFilters } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { failureOf, guardNetwork, openClient, zaloAnswers } from './open-nock.js';

guardNetwork();

const GET_LIST = { method: 'GET', path: '/v3.0/oa/user/getlist' } as const;
const idAt = (at: number) => `22222222222222${String(at).padStart(5, '0')}`;
const pageAt = (offset: number, length: number, total: number) => {
  const users = Array.from({ length }, (_, at) => ({ user_id: idAt(offset + at) }));
  return { error: 0, message: 'Success', data: { total, count: 50, offset, users } };
};

/** Prepares the pages of so many people, as far as Zalo gives them out. */
function people(total: number) {
  const offsets = Array.from({ length: Math.ceil(total / 50) }, (_, page) => Math.min(page * 50, 9_951));
  const heard = [...new Set(offsets)].map((offset) =>
    zaloAnswers(GET_LIST, pageAt(offset, Math.min(50, total - offset), total)),
  );
  return () => heard.flat().map(({ query }) => JSON.parse(query['data'] ?? '{}') as { offset: number; count: number });
}

async function read(filters?: UserFilters) {
  const ids: string[] = [];
  const ending = (async () => {
    for await (const id of openClient().users.list(filters)) ids.push(id);
  })();
  const error = await ending.then(
    () => null,
    (reason: unknown) => reason,
  );
  return { ids, error };
}

test('people come page by page of 50, each once', async () => {
  const asked = people(120);
  const { ids, error } = await read();
  expect([ids.length, new Set(ids).size, error]).toEqual([120, 120, null]);
  expect(asked()).toEqual([0, 50, 100].map((offset) => ({ offset, count: 50 })));
});

test('an OA without people is one request', async () => {
  zaloAnswers(GET_LIST, { error: 0, data: { total: 0, count: 50, offset: 0 } });
  await expect(read()).resolves.toEqual({ ids: [], error: null });
});

test('a page is asked for only once its first person is wanted', async () => {
  people(50);
  for await (const id of openClient().users.list()) {
    expect(id).toBe(idAt(0));
    break;
  }
});

test.each([
  [
    { tag: 'VIP', lastInteraction: 'L7D', isFollower: true },
    '"tag_name":"VIP","last_interaction_period":"L7D","is_follower":"true"',
  ],
  [{ lastInteraction: { from: '2026-11-01', to: '2026-11-24' } }, '"last_interaction_period":"2026_11_01:2026_11_24"'],
  [{ isFollower: false }, '"is_follower":"false"'],
] satisfies [UserFilters, string][])('the filters %o go out as the contract writes them', async (filters, written) => {
  const heard = zaloAnswers(GET_LIST, pageAt(0, 1, 1));
  await read(filters);
  expect(heard[0]?.query['data']).toBe(`{"offset":0,"count":50,${written}}`);
});

test.each([
  { from: '2026-11-24', to: '2026-11-01' },
  { from: '24/11/2026', to: '2026-11-24' },
])('the period %o is refused before anything leaves', async (lastInteraction) => {
  const { error } = await read({ lastInteraction });
  expect(error).toMatchObject({ name: 'UnsentCallError', kind: 'invalid', field: 'lastInteraction' });
});

test('people who come meanwhile and shift the pages are not told twice', async () => {
  zaloAnswers(GET_LIST, pageAt(0, 50, 60));
  zaloAnswers(GET_LIST, pageAt(45, 15, 60));
  const { ids } = await read();
  expect(ids).toEqual(Array.from({ length: 60 }, (_, at) => idAt(at)));
});

test('the 10,001st person is the last within reach, by a page that begins at 9,951', async () => {
  const asked = people(10_001);
  const { ids, error } = await read();
  expect([ids.length, new Set(ids).size, error]).toEqual([10_001, 10_001, null]);
  expect(asked().at(-1)).toEqual({ offset: 9_951, count: 50 });
});

test('where there are more, the list ends with an error that says so, after all within reach', async () => {
  people(10_002);
  const { ids, error } = await read();
  expect(ids).toHaveLength(10_001);
  expect(error).toBeInstanceOf(UnsentCallError);
  expect(error).toMatchObject({ kind: 'invalid', limit: 10_001, actual: 10_002 });
  expect(String(error)).toContain('narrow it by a period');
});

test('an error inside HTTP 200 ends the list', async () => {
  zaloAnswers(GET_LIST, { error: -201, message: 'offset is invalid' });
  const failure = await failureOf(openClient().users.list().next());
  expect(failure).toMatchObject({ kind: 'invalid', code: -201, endpoint: GET_LIST.path });
});
