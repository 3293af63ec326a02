import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createOaClient,
  type HttpRequest,
  memoryTraits,
  type OaTraits,
  openGate,
  type TraitStore,
  type Transport,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { openClient, SENT, TEXT, tokensInTurn, V2, V3 } from './open-client.js';
import { USER_ID } from './samples.js';
import type { Heard } from './stand-in.js';

const CHOICES = { kind: 'text', text: 'Chọn ạ', buttons: [{ title: 'Một', payload: '#1' }] } as const;
const hasButtons = ({ body }: Heard) => body.includes('attachment');
const GOVERNMENT: OaTraits = { consultation: 'v2', interactive: 'plain' };

/** A government OA that takes no buttons. */
const refuse = (heard: Heard) => {
  if (heard.path === V3) return { error: -235, message: 'OA type' };
  return hasButtons(heard) ? { error: -233, message: 'no' } : SENT;
};

const clientOver = (transport: Transport, traits: TraitStore) =>
  createOaClient({
    transport,
    tokens: tokensInTurn('one').keeper,
    gate: openGate,
    hosts: { oa: 'http://zalo', zbs: 'http://zalo' },
    traits,
  });

const failing: TraitStore = {
  load: () => Promise.reject(new Error('away')),
  save: () => Promise.reject(new Error('away')),
};

test('a store that fails costs no message, and what was learnt is kept in the process', async () => {
  const tokens = tokensInTurn('one').keeper;
  const { client, paths, heard } = await openClient(refuse, tokens, { traits: failing });
  await client.send(USER_ID, CHOICES);
  await client.send(USER_ID, CHOICES);
  expect(paths()).toEqual([V3, V2, V2, V2]);
  expect(heard.map(hasButtons)).toEqual([true, true, false, false]);
});

test('what another process has learnt meanwhile is not written over', async () => {
  const traits = memoryTraits();
  const { client } = await openClient((heard) => (hasButtons(heard) ? { error: -233 } : SENT), undefined, { traits });
  await client.send(USER_ID, TEXT); // this process has read the store
  await traits.save({ consultation: 'v2', interactive: 'native' });
  await client.send(USER_ID, CHOICES);
  expect(await traits.load()).toEqual(GOVERNMENT);
});

test('in whatever order refusals and answers of the store come, nothing that was learnt is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 6 }), async (scheduler, count) => {
      const kept = memoryTraits();
      const traits: TraitStore = {
        load: () => scheduler.schedule(kept.load()), // read at once, heard of later
        save: scheduler.scheduleFunction(kept.save),
      };
      const paths: string[] = [];
      const transport = scheduler.scheduleFunction(async ({ url, body }: HttpRequest) => {
        const path = url.slice('http://zalo'.length);
        paths.push(path);
        const answer = refuse({ method: 'POST', path, headers: {}, body: String(body) });
        return { status: 200, headers: {}, text: JSON.stringify(answer) };
      });
      const client = clientOver(transport, traits);
      const sends = Array.from({ length: count }, (_, index) => client.send(USER_ID, index % 2 ? TEXT : CHOICES));
      await scheduler.waitFor(Promise.all(sends));
      expect(await kept.load()).toEqual(GOVERNMENT);
      const before = paths.length;
      await scheduler.waitFor(client.send(USER_ID, CHOICES));
      expect(paths.slice(before)).toEqual([V2]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a group', { groupId: 'g1' }],
  ['a visitor', { anonymousId: 'a1', conversationId: 'c1' }],
])('that %s takes no buttons says nothing of messages to people', async (_, to) => {
  const isPerson = ({ body }: Heard) => body.includes('user_id');
  const { client, heard } = await openClient((one) =>
    hasButtons(one) && !isPerson(one) ? { error: -233, message: 'no' } : SENT,
  );
  await client.send(to, CHOICES);
  await client.send(USER_ID, CHOICES);
  expect(heard.map(hasButtons)).toEqual([true, false, true]);
});
