import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEvent, verifyWebhook, type ZaloEvent } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { flat, fromOa, fromUser, macOf, SECRETS, USER_ID } from './samples.js';

const KNOWN = [
  'user_send_text',
  'user_send_image',
  'user_send_location',
  'oa_send_text',
  'follow',
  'unfollow',
  'user_withdraw',
];
const KINDS = ['text', 'media', 'echo', 'follow', 'unfollow', 'withdraw', 'unknown'];
const FIELDS = ['app_id', 'oa_id', 'user_id', 'sender', 'recipient', 'follower', 'message', 'timestamp'];

const junk = fc.jsonValue();
const anyBody = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...FIELDS)), junk);
/** Known names over fields of the right name and any shape. */
const nearBody = fc
  .tuple(
    fc.constantFrom(...KNOWN),
    fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(junk, fc.record({ id: junk, msg_id: junk, text: junk }))),
  )
  .map(([name, fields]) => ({ ...fields, event_name: name }));

test('A12: no JSON makes it throw, and what comes is of a known kind', () => {
  fc.assert(
    fc.property(fc.oneof(anyBody, nearBody), (body) => {
      expect(KINDS).toContain(parseEvent(body).kind);
    }),
    { numRuns: 1_000 },
  );
});

test('A12: an event of a name that is not known is unknown, whatever its fields', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('user_click_button', 'user_seen_message', 'followed', '__proto__'),
  );
  fc.assert(
    fc.property(
      name.filter((value) => !/^(user_send_|oa_send_|(un)?follow$|user_withdraw$)/.test(value)),
      fc.constantFrom(fromUser('x', { text: 'alo' }), flat('x', { user_id: USER_ID, follower: { id: USER_ID } })),
      (value, fields) => {
        const body = { ...fields, event_name: value };
        expect(parseEvent(body)).toEqual({ kind: 'unknown', name: value, body });
      },
    ),
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
  return { key: `echo ${msgId}`, body: { ...fromOa('oa_send_text'), message: { msg_id: msgId } } };
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
