import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, flat, fromUser, OA_ID, USER_ID } from '../samples.js';
import { OTHERS } from './contract-samples.js';

const base = (name: string, about: string) => {
  return { id: `${name}|${OA_ID}|${about}|${AT}`, name, oaId: OA_ID, timestamp: String(AT), at: AT };
};
const person = { userId: USER_ID, userIdByApp: '3333333333333333333' };

describe('relationship', () => {
  test.each(['follow', 'unfollow'])('%s names the follower and where from', (kind) => {
    expect(parseEvent(OTHERS[kind])).toEqual({ kind, ...base(kind, USER_ID), ...person, source: 'oa_profile' });
  });

  test.each([
    ['chat-now', 'user_click_chatnow'],
    ['withdraw', 'user_withdraw'],
  ])('%s names the person', (kind, name) => {
    expect(parseEvent(OTHERS[name])).toEqual({ kind, ...base(name, USER_ID), ...person });
  });

  test('a withdrawal may come without the OA', () => {
    const body = flat('user_withdraw', { user_id: USER_ID, oa_id: undefined });
    expect(parseEvent(body)).toMatchObject({ kind: 'withdraw', oaId: '', userId: USER_ID });
  });

  test.each([
    ['the follower', flat('follow', {})],
    ['the OA', flat('unfollow', { follower: { id: USER_ID }, oa_id: undefined })],
    ['the person', flat('user_click_chatnow', {})],
    ['anybody', flat('user_withdraw', {})],
  ])('A12: without %s the event is unknown', (_, body) => {
    expect(parseEvent(body)).toEqual({ kind: 'unknown', name: body['event_name'], raw: body });
  });
});

describe('contact details', () => {
  test('in the present shape', () => {
    expect(parseEvent(OTHERS['user_submit_info'])).toEqual({
      kind: 'submit-info',
      ...base('user_submit_info', USER_ID),
      ...person,
      info: {
        name: 'Nguyễn Văn A',
        phone: '84900000000',
        birthday: '30/10/1999',
        gender: 'Nam',
        city: 'Đà Nẵng',
        district: null,
        ward: 'Hải Châu',
        address: '1 Đường X',
      },
    });
  });

  test('in the older shape, with the phone as a number', () => {
    const info = { address: '1 Đường X', city: 'Hà Nội', district: 'Q', ward: 'P', name: 'A', phone: 84900000000 };
    expect(parseEvent({ ...fromUser('user_submit_info', {}), info })).toMatchObject({
      kind: 'submit-info',
      info: { address: '1 Đường X', city: 'Hà Nội', district: 'Q', ward: 'P', phone: '84900000000', birthday: null },
    });
  });

  test('belong to the person, whichever end the OA’s id is at', () => {
    const body = OTHERS['user_submit_info'] ?? {};
    const swapped = { ...body, sender: body['recipient'], recipient: body['sender'] };
    expect(parseEvent(swapped, { oaId: OA_ID })).toEqual(parseEvent(body, { oaId: OA_ID }));
  });
});

describe('tags', () => {
  test('people who got or lost one', () => {
    expect(parseEvent(OTHERS['add_user_to_tag'])).toEqual({
      kind: 'tag-added',
      ...base('add_user_to_tag', `VIP|${USER_ID}`),
      tag: 'VIP',
      userIds: [USER_ID],
    });
    expect(parseEvent(OTHERS['remove_user_from_tag'])).toMatchObject({ kind: 'tag-taken', userIds: [USER_ID] });
  });

  test('one that was made is an addition of nobody', () => {
    expect(parseEvent(flat('add_user_to_tag', { tag: { name: 'VIP' } }))).toEqual({
      kind: 'tag-created',
      ...base('add_user_to_tag', 'VIP'),
      tag: 'VIP',
    });
  });

  test('one that was deleted', () => {
    expect(parseEvent(OTHERS['remove_tag'])).toMatchObject({ kind: 'tag-deleted', tag: 'VIP' });
  });

  test('A12: a tag taken from nobody, or without a name, is unknown', () => {
    expect(parseEvent(flat('remove_user_from_tag', { tag: { name: 'VIP' } })).kind).toBe('unknown');
    expect(parseEvent(flat('remove_tag', { tag: { name: '' } })).kind).toBe('unknown');
  });
});

describe('the account', () => {
  test.each([
    ['update_user_info', { kind: 'user-info-updated', userId: USER_ID, method: 'dynamic_url' }],
    [
      'extension_purchased',
      {
        kind: 'extension-purchased',
        extensionId: '901',
        validFrom: '01/06/2026',
        validThrough: '01/06/2027',
        months: 12,
      },
    ],
    [
      'widget_interaction_accepted',
      { kind: 'widget-accepted', userId: USER_ID, userExternalId: 'dan-17', url: 'https://example.gov.vn' },
    ],
    [
      'widget_failed_to_sync_user_external_id',
      { kind: 'widget-sync-failed', userId: USER_ID, userExternalId: 'dan-17', message: 'taken' },
    ],
  ])('%s', (name, expected) => {
    expect(parseEvent(OTHERS[name])).toMatchObject({ ...expected, oaId: OA_ID, at: AT });
  });
});

describe('calls', () => {
  test.each(['SENT', 'EXPIRED'])('a request for consent that is %s', (state) => {
    expect(parseEvent({ ...OTHERS['oa_send_consent'], request_type: state })).toMatchObject({
      kind: 'call-consent-requested',
      oaId: OA_ID,
      phone: '84900000000',
      state,
      requestedAt: '1760000000000',
      expiresAt: '1760086400000',
    });
  });

  test.each(['ALLOW', 'USER_BLOCKED', 'DENY'])('the answer %s, with 0 for without end', (consent) => {
    expect(parseEvent({ ...OTHERS['user_reply_consent'], user_consent: consent })).toMatchObject({
      kind: 'call-consent-answered',
      phone: '84900000000',
      consent,
      confirmedAt: '1760000000000',
      expiresAt: '0',
    });
  });

  test('A12: an answer that the contract does not know is unknown, not a yes', () => {
    expect(parseEvent({ ...OTHERS['user_reply_consent'], user_consent: 'MAYBE' }).kind).toBe('unknown');
  });

  test.each([
    ['user_call_oa', 'user', USER_ID, null],
    ['oa_call_user', 'oa', null, '84900000000'],
  ])('%s tells who called and how long, in the units of the contract', (name, by, userId, phone) => {
    expect(parseEvent(OTHERS[name])).toEqual({
      kind: 'call',
      ...base(name, 'call-1'),
      by,
      userId,
      phone,
      callId: 'call-1',
      callType: 'AUDIO',
      startedAt: '1760000000000',
      durationMs: 65_000,
      waitingSeconds: 5,
      talkMs: 60_000,
      statusCode: '0',
    });
  });
});

test('the OA is found under both spellings', () => {
  const spelt = { ...OTHERS['remove_tag'], oa_id: undefined, oaId: OA_ID };
  expect(parseEvent(spelt)).toEqual(parseEvent(OTHERS['remove_tag']));
});
