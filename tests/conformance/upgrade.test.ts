import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, runTurns, type TurnDeps } from '../../src/conversation/index.js';
import { readSession, redisInbox } from '../../src/store/index.js';
import { goldenOf } from '../support/golden.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { turnDeps } from '../support/turn-deps.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** What a person hears who says “nói lại” to this release, and the session afterwards, as it is stored. */
async function goOn(person: Person, at: number) {
  const heard: string[] = [];
  const send: TurnDeps['sender']['send'] = async (_, message) =>
    void heard.push(message.kind === 'text' ? message.text : message.kind);
  const deps = turnDeps(redis.client, person.oaId, {
    clock: { now: () => at },
    sender: { prepare: async () => {}, send },
  });
  await redisInbox(redis.client).accept(person, { id: 'after', at, kind: 'text', text: 'nói lại', hasSecret: false });
  await runTurns(deps, person);
  return { heard, stored: await redis.client.get(`{${person.oaId}:${person.userId}}:session`) };
}

test('E22: an upgrade with people in flight loses no session: all are at the step where they were, in today’s version', async () => {
  const golden = goldenOf('session', 1);
  for (const [index, { name, stored, becomes }] of golden.entries()) {
    const person = { oaId: '4444444444444444444', userId: `22222222222222222${10 + index}` };
    await redis.client.set(`{${person.oaId}:${person.userId}}:session`, JSON.stringify(stored));
    const { heard, stored: after } = await goOn(person, Number(stored['updatedAt']) + 60_000);
    expect(heard, name).not.toEqual([]);
    const { session } = readSession(after);
    expect(session, name).toMatchObject({
      v: 2,
      consentAt: becomes['consentAt'],
      trail: becomes['trail'],
      unfinished: becomes['unfinished'],
    });
    expect(placeUnderCard(session), name).toEqual(placeUnderCard(becomes));
    expect(session?.stamp, name).toBeGreaterThan(Number(stored['stamp']));
  }
});

/** A card may be repeated or lifted: what counts is the place under it. */
function placeUnderCard(session: object | null): unknown {
  const { place } = session as { readonly place: { readonly under?: object } };
  return place.under ?? place;
}
