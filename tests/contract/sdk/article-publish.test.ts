import { expect, test, vi } from 'vitest';
import type { Article } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { failureOf, guardNetwork, openClient, zaloAnswers } from './open-nock.js';

guardNetwork();

const ARTICLE: Article = {
  kind: 'normal',
  title: 'Lịch',
  author: 'UBND',
  description: 'Sáng',
  coverUrl: 'https://bot.example/c.jpg',
  blocks: [],
};
const CREATE = { method: 'POST', path: '/v2.0/article/create' } as const;
const VERIFY = { method: 'POST', path: '/v2.0/article/verify' } as const;
const PROCESSING = { error: -214, message: 'Article is processing' };

/** A client whose pauses are kept and not waited for. */
function openUnhurried() {
  const pauses: number[] = [];
  const sleep = async (ms: number, signal?: AbortSignal) => {
    pauses.push(ms);
    signal?.throwIfAborted();
  };
  return { pauses, client: openClient({ articles: { sleep } }) };
}

test('an article that is processed at once is published without a pause', async () => {
  zaloAnswers(CREATE, { error: 0, data: { token: 'article-token' } });
  const heard = zaloAnswers(VERIFY, { error: 0, data: { id: 'bd5e' } });
  const { client, pauses } = openUnhurried();
  await expect(client.articles.publish(ARTICLE)).resolves.toEqual({ id: 'bd5e' });
  expect([heard[0]?.body, pauses]).toEqual(['{"token":"article-token"}', []]);
});

test('while Zalo processes (-214) it is asked again, with growing pauses', async () => {
  zaloAnswers(CREATE, { error: 0, data: { token: 'article-token' } });
  for (let times = 0; times < 3; times += 1) zaloAnswers(VERIFY, PROCESSING);
  zaloAnswers(VERIFY, { error: 0, data: { id: 'bd5e' } });
  const { client, pauses } = openUnhurried();
  await expect(client.articles.publish(ARTICLE)).resolves.toEqual({ id: 'bd5e' });
  expect(pauses).toEqual([1_000, 2_000, 4_000]);
});

test('an article that never gets ready is given up after nine questions', async () => {
  for (let times = 0; times < 9; times += 1) zaloAnswers(VERIFY, PROCESSING);
  const { client, pauses } = openUnhurried();
  const failure = await failureOf(client.articles.waitFor('article-token'));
  expect(failure).toMatchObject({ kind: 'transient', code: -214 });
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test.each([
  ['Zalo does not get ready', () => PROCESSING, -214, 9],
  ['Zalo refuses the question', () => ({ error: -201, message: 'token is invalid' }), -201, 1],
])('an article that was handed in is never said to be unsent: %s', async (_, answer, code, times) => {
  zaloAnswers(CREATE, { error: 0, data: { token: 'article-token' } });
  for (let count = 0; count < times; count += 1) zaloAnswers(VERIFY, answer());
  const { client } = openUnhurried();
  await expect(client.articles.publish(ARTICLE)).rejects.toMatchObject({ kind: 'uncertain', code, cause: { code } });
});

test('an article that was not taken fails with its own error', async () => {
  zaloAnswers(CREATE, { error: -32, message: 'rate' });
  await expect(openUnhurried().client.articles.publish(ARTICLE)).rejects.toMatchObject({ kind: 'rate-limited' });
});

test('C5: too many requests this minute is waited out', async () => {
  zaloAnswers(VERIFY, { error: -32, message: 'rate' });
  zaloAnswers(VERIFY, { error: 0, data: { id: 'bd5e' } });
  const { client, pauses } = openUnhurried();
  await expect(client.articles.waitFor('article-token')).resolves.toEqual({ id: 'bd5e' });
  expect(pauses).toEqual([1_000]);
});

test('another error ends the wait at once', async () => {
  zaloAnswers(VERIFY, { error: -201, message: 'token is invalid' });
  const { client, pauses } = openUnhurried();
  await expect(failureOf(client.articles.waitFor('wrong'))).resolves.toMatchObject({ kind: 'invalid' });
  expect(pauses).toEqual([]);
});

test('a caller who gives up ends the wait', async () => {
  zaloAnswers(VERIFY, PROCESSING);
  const givingUp = new AbortController();
  const client = openClient({
    articles: {
      sleep: async (_, signal) => {
        givingUp.abort();
        signal?.throwIfAborted();
      },
    },
  });
  const waiting = client.articles.waitFor('article-token', { signal: givingUp.signal });
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

test('the default pause ends with the signal', async () => {
  const heard = zaloAnswers(VERIFY, PROCESSING);
  const givingUp = new AbortController();
  const waiting = openClient().articles.waitFor('article-token', { signal: givingUp.signal });
  const ended = expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  givingUp.abort();
  await ended;
});
