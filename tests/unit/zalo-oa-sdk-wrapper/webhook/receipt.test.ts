import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, fromOa, fromUser, OA_ID, USER_ID } from '../samples.js';
import { OTHERS, oaSends, TEMPLATE_RECEIPT } from './contract-samples.js';

const WHO = { oaId: OA_ID, userId: USER_ID, at: AT };
/** Contract §2.6: some read the sender of a receipt as the person. */
const swapped = (body: Readonly<Record<string, unknown>>) => {
  return { ...body, sender: body['recipient'], recipient: body['sender'] };
};

describe('receipts', () => {
  test('a message that was received', () => {
    expect(parseEvent(OTHERS['user_received_message'])).toMatchObject({
      ...WHO,
      kind: 'received',
      id: 'user_received_message|cccc3333',
      messageIds: ['cccc3333'],
    });
  });

  test('messages that were seen make one event, whatever their order', () => {
    const body = fromOa('user_seen_message');
    const seen = (msg_ids: readonly string[]) => parseEvent({ ...body, message: { msg_ids } });
    expect(seen(['bbbb2222', 'aaaa1111'])).toMatchObject({
      ...WHO,
      kind: 'seen',
      id: 'user_seen_message|aaaa1111,bbbb2222',
      messageIds: ['bbbb2222', 'aaaa1111'],
    });
    expect(seen(['aaaa1111', 'bbbb2222'])).toMatchObject({ id: 'user_seen_message|aaaa1111,bbbb2222' });
  });

  test.each(['user_received_message', 'user_seen_message'])(
    '%s names the same person in both directions once the OA’s id is given',
    (name) => {
      const body = OTHERS[name] ?? {};
      expect(parseEvent(body, { oaId: OA_ID })).toMatchObject(WHO);
      expect(parseEvent(swapped(body), { oaId: OA_ID })).toMatchObject(WHO);
    },
  );

  test.each([undefined, '9999999999999999999'])('with %s for the OA’s id the sender is taken for the OA', (oaId) => {
    expect(parseEvent(swapped(OTHERS['user_seen_message'] ?? {}), { oaId })).toMatchObject({
      oaId: USER_ID,
      userId: OA_ID,
    });
  });

  test.each([{}, { msg_ids: [] }, { msg_ids: [null, {}] }, { msg_ids: 'x' }])(
    'A12: a receipt for the messages %j is unknown',
    (message) => {
      expect(parseEvent({ ...fromOa('user_seen_message'), message }).kind).toBe('unknown');
    },
  );
});

describe('receipts of template messages', () => {
  test('are told by the delivery time', () => {
    expect(parseEvent(TEMPLATE_RECEIPT)).toEqual({
      kind: 'zbs-delivered',
      id: 'user_received_message|zzzz1',
      name: 'user_received_message',
      oaId: OA_ID,
      timestamp: '1760000001001',
      at: 1_760_000_001_001,
      messageId: 'zzzz1',
      trackingId: 'order-1',
      recipient: '84900000000',
      deliveredAt: '1760000001000',
    });
  });

  test('are told by the header where the delivery time is missing', () => {
    const body = { ...TEMPLATE_RECEIPT, message: { msg_id: 'zzzz1' } };
    expect(parseEvent(body, { server: 'ZNS' })).toMatchObject({ kind: 'zbs-delivered', deliveredAt: null });
    expect(parseEvent(body, { server: 'OA OpenAPI' }).kind).toBe('received');
    expect(parseEvent(body).kind).toBe('received');
  });

  test('may name a hash in place of a phone number', () => {
    const recipient = { id: 'a'.repeat(64) };
    expect(parseEvent({ ...TEMPLATE_RECEIPT, recipient })).toMatchObject({ recipient: 'a'.repeat(64) });
  });
});

describe('reactions', () => {
  test.each([
    ['user', OTHERS['user_reacted_message'], 'aaaa1111bbbb2222', '/-strong'],
    ['oa', OTHERS['oa_reacted_message'], 'cccc3333', '/-heart'],
  ])('of the %s name the message and the icon', (by, body, messageId, icon) => {
    expect(parseEvent(body)).toMatchObject({ ...WHO, kind: 'reaction', by, messageId, icon });
    expect(parseEvent(body, { oaId: OA_ID })).toMatchObject(WHO);
  });

  test('two icons on one message are two events, one delivered twice is one', () => {
    const idOf = (icon: string, timestamp = '1') => {
      const event = parseEvent(fromUser('user_reacted_message', { react_icon: icon }, { timestamp }));
      return event.kind === 'unknown' ? null : event.id;
    };
    expect(idOf('/-strong')).toBe(idOf('/-strong'));
    expect(new Set([idOf('/-strong'), idOf('/-heart'), idOf('/-strong', '2')]).size).toBe(3);
  });

  test('A12: a reaction without an icon is unknown', () => {
    expect(parseEvent(oaSends('oa_reacted_message', {})).kind).toBe('unknown');
  });
});
