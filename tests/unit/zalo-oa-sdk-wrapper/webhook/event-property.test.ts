import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_NAMES, parseEvent, verifyWebhook, type ZaloEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { flat, fromOa, fromUser, macOf, SECRETS } from '../samples.js';
import { sampleOf } from './contract-samples.js';

const FIELDS = ['app_id', 'oa_id', 'oaId', 'user_id', 'sender', 'recipient', 'follower', 'message', 'timestamp'];
const MORE_FIELDS = ['info', 'tag', 'data', 'users', 'group_id', 'phone', 'call_id', 'user_consent', 'status', 'quota'];

const junk = fc.jsonValue();
/** Known names over fields of the right name and any shape. */
const nearBody = fc
  .tuple(
    fc.constantFrom(...EVENT_NAMES),
    fc.dictionary(
      fc.constantFrom(...FIELDS, ...MORE_FIELDS),
      fc.oneof(junk, fc.record({ id: junk, msg_id: junk, text: junk, attachments: junk, name: junk })),
    ),
  )
  .map(([name, fields]) => ({ ...fields, event_name: name }));

/** A body as Zalo sends it, with one of its values replaced by anything. */
const brokenBody = fc.tuple(fc.constantFrom(...EVENT_NAMES), fc.nat(), junk).map(([name, which, value]) => {
  const body = structuredClone(sampleOf(name)) as Record<string, unknown>;
  const keys = Object.keys(body).filter((key) => key !== 'event_name');
  body[keys[which % keys.length] ?? ''] = value;
  return body;
});

test('A12: no JSON makes it throw, and what cannot be read comes back whole', () => {
  fc.assert(
    fc.property(fc.oneof(junk, nearBody, brokenBody), (body) => {
      const event = parseEvent(body);
      if (event.kind === 'unknown') expect(event.raw).toBe(body);
      else expect(event.id.startsWith(`${event.name}|`)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('A12: an event of a name that is not known is unknown, whatever its fields', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('user_click_button', 'followed', '__proto__', 'toString'));
  fc.assert(
    fc.property(
      name.filter((value) => !EVENT_NAMES.includes(value)),
      fc.constantFrom(...EVENT_NAMES),
      (value, known) => {
        const body = { ...sampleOf(known), event_name: value };
        expect(parseEvent(body)).toEqual({ kind: 'unknown', name: value, raw: body });
      },
    ),
  );
});

test('ids and the timestamp are handed out as they were sent, letter for letter', () => {
  const sent = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(sent, sent, sent, sent, (userId, oaId, messageId, timestamp) => {
      const parties = { sender: { id: userId }, recipient: { id: oaId }, timestamp };
      const body = fromUser('user_send_text', { text: 'alo', msg_id: messageId }, parties);
      expect(parseEvent(body)).toMatchObject({ userId, oaId, messageId, timestamp });
    }),
  );
});

test('every digit of ids over 2^53 survives from the wire to the event, quoted or not', () => {
  const id = fc.bigInt(2n ** 53n, 2n ** 64n).map(String);
  fc.assert(
    fc.property(id, id, id, fc.boolean(), (userId, oaId, messageId, isQuoted) => {
      const write = (value: string) => (isQuoted ? `"${value}"` : value);
      const raw =
        `{"app_id":${write(SECRETS.appId)},"sender":{"id":${write(userId)}},"recipient":{"id":${write(oaId)}},` +
        `"event_name":"user_send_text","message":{"text":"alo","msg_id":${write(messageId)}},"timestamp":"1"}`;
      const verified = verifyWebhook(Buffer.from(raw), macOf(raw, '1'), SECRETS);
      expect(verified.ok && parseEvent(verified.body)).toMatchObject({ userId, oaId, messageId });
    }),
  );
});

const digits = fc.bigInt(1n, 10n ** 19n).map(String);
const message = fc
  .record({ name: fc.constantFrom('user_send_text', 'user_send_image'), msgId: digits, timestamp: digits })
  .map(({ name, msgId, timestamp }) => ({
    key: `${name} ${msgId}`,
    body: fromUser(name, { text: 'alo', msg_id: msgId }, { timestamp }),
  }));
const echo = digits.map((msgId) => {
  return { key: `echo ${msgId}`, body: { ...fromOa('oa_send_text'), message: { msg_id: msgId, text: 'Chào' } } };
});
const relation = fc
  .record({ name: fc.constantFrom('follow', 'unfollow', 'user_withdraw'), userId: digits, timestamp: fc.nat() })
  .map(({ name, userId, timestamp }) => ({
    key: `${name} ${userId} ${timestamp}`,
    body: flat(name, { follower: { id: userId }, user_id: userId, timestamp: String(timestamp) }),
  }));
const event = fc.oneof(message, echo, relation);
const idOf = (body: Readonly<Record<string, unknown>>): string | null => {
  const parsed: ZaloEvent = parseEvent(body);
  return parsed.kind === 'unknown' ? null : parsed.id;
};

test('the same event has the same id each time it is delivered, whatever else changes around it', () => {
  fc.assert(
    fc.property(event, fc.string(), ({ body }, other) => {
      expect(idOf({ ...structuredClone(body), user_id_by_app: other })).toBe(idOf(body));
      expect(idOf(body)).not.toBeNull();
    }),
  );
});

test('different events have different ids', () => {
  fc.assert(
    fc.property(fc.uniqueArray(event, { minLength: 2, maxLength: 10, selector: ({ key }) => key }), (events) => {
      expect(new Set(events.map(({ body }) => idOf(body))).size).toBe(events.length);
    }),
  );
});
