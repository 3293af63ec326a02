import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, fromOa, fromUser, OA_ID, USER_ID } from '../samples.js';
import { CONTENTS, MESSAGES, oaSends, type SampleType } from './contract-samples.js';

const WHO = {
  oaId: OA_ID,
  userId: USER_ID,
  userIdByApp: '3333333333333333333',
  timestamp: String(AT),
  at: AT,
};

describe('messages of people', () => {
  const ofPeople = (Object.keys(MESSAGES) as SampleType[]).filter((type) => type !== 'list' && type !== 'template');

  test.each(ofPeople)('%s is read with its payload and the id of its message', (type) => {
    const name = `user_send_${type}`;
    expect(parseEvent(fromUser(name, MESSAGES[type]))).toEqual({
      ...WHO,
      kind: 'message',
      id: `${name}|aaaa1111bbbb2222`,
      name,
      messageId: 'aaaa1111bbbb2222',
      quotedMessageId: null,
      content: CONTENTS[type],
    });
  });

  test('a tap is a text that says the button’s payload', () => {
    const event = parseEvent(fromUser('user_send_text', { text: '#menu/vneid:quen-mat-khau' }));
    expect(event).toMatchObject({ kind: 'message', content: { type: 'text', text: '#menu/vneid:quen-mat-khau' } });
  });

  test('a reply names the message that it answers', () => {
    const event = parseEvent(fromUser('user_send_text', { text: 'vâng', quote_msg_id: 'cccc3333' }));
    expect(event).toMatchObject({ kind: 'message', quotedMessageId: 'cccc3333' });
  });

  test('the console’s sample delivery is a text of its own people and time', () => {
    const sample = fromUser(
      'user_send_text',
      { text: 'This is testing message', msg_id: 'This is message id' },
      { sender: { id: '246000000000000000' }, recipient: { id: '388000000000000000' }, timestamp: '154390853474' },
    );
    expect(parseEvent(sample)).toMatchObject({ kind: 'message', oaId: '388000000000000000', at: 154_390_853_474 });
  });

  test('A12: a text event without a text is unknown', () => {
    expect(parseEvent(fromUser('user_send_text', {})).kind).toBe('unknown');
  });

  test.each([[undefined], [[]], ['x'], [[null]], [[{ type: 'image' }]], [[{ payload: 7 }]]])(
    'a picture whose attachments are %j is still a picture, without an address',
    (attachments) => {
      expect(parseEvent(fromUser('user_send_image', { attachments }))).toMatchObject({
        kind: 'message',
        content: { type: 'image', url: null, thumbnail: null, caption: null },
      });
    },
  );

  test.each([
    ['no JSON', 'Số của tôi'],
    ['a list', '[1]'],
    ['nothing', undefined],
  ])('a business card whose description is %s has no phone', (_, description) => {
    const attachments = [{ type: 'link', payload: { description } }];
    expect(parseEvent(fromUser('user_send_business_card', { text: 'Bác A', attachments }))).toMatchObject({
      content: { type: 'business_card', contactName: 'Bác A', phone: null, qrCodeUrl: null },
    });
  });

  test('a phone number that the card gives as a number keeps its digits', () => {
    const attachments = [{ type: 'link', payload: { description: '{"phone":84900000000}' } }];
    expect(parseEvent(fromUser('user_send_business_card', { attachments }))).toMatchObject({
      content: { phone: '84900000000' },
    });
  });

  test.each([
    ['numbers', { latitude: 21.02, longitude: 105.85 }, { latitude: 21.02, longitude: 105.85 }],
    ['words', { latitude: 'bắc', longitude: 'đông' }, null],
    ['off the earth', { latitude: '91', longitude: '0' }, null],
    ['blank', { latitude: ' ', longitude: '' }, null],
    ['halves', { latitude: '21.02' }, null],
  ])('coordinates that are %s', (_, coordinates, point) => {
    const attachments = [{ type: 'location', payload: { coordinates } }];
    expect(parseEvent(fromUser('user_send_location', { attachments }))).toMatchObject({ content: { point } });
  });
});

describe('echoes', () => {
  test.each(Object.keys(MESSAGES) as SampleType[])(
    'what the OA sent as %s is an echo, with sender and recipient swapped back',
    (type) => {
      const name = `oa_send_${type}`;
      expect(parseEvent(oaSends(name, MESSAGES[type]))).toEqual({
        ...WHO,
        kind: 'echo',
        id: `${name}|cccc3333`,
        name,
        messageId: 'cccc3333',
        content: CONTENTS[type],
        adminId: null,
      });
    },
  );

  test('the echo of a person at the OA’s chat tool names that person', () => {
    expect(parseEvent(fromOa('oa_send_text', { admin_id: '5555555555555555555' }))).toMatchObject({
      kind: 'echo',
      adminId: '5555555555555555555',
    });
  });

  test('words of the OA stay an echo even if both ends carry the same id', () => {
    const body = { ...fromOa('oa_send_text'), recipient: { id: OA_ID } };
    expect(parseEvent(body, { oaId: OA_ID }).kind).toBe('echo');
  });
});

describe('anonymous visitors', () => {
  const conversation = { conversation_id: 'fa8f000000000000b1d3', text: 'alo' };
  const visit = { anonymousId: '1ffe00000000000000cf', conversationId: 'fa8f000000000000b1d3', oaId: OA_ID };

  test('their words carry the conversation in which to answer, and no user id', () => {
    const body = fromUser('anonymous_send_text', conversation, { sender: { id: '1ffe00000000000000cf' } });
    const event = parseEvent(body);
    expect(event).toMatchObject({ ...visit, kind: 'anonymous-message', id: 'anonymous_send_text|aaaa1111bbbb2222' });
    expect(event).toMatchObject({ content: { type: 'text', text: 'alo' } });
    expect(event).not.toHaveProperty('userId');
  });

  test.each([
    [{}, null],
    [{ admin_id: '5555555555555555555' }, '5555555555555555555'],
  ])('what the OA answers with sender %j is an echo', (sender, adminId) => {
    const body = { ...oaSends('oa_send_anonymous_text', conversation, sender), recipient: { id: visit.anonymousId } };
    expect(parseEvent(body)).toMatchObject({ ...visit, kind: 'anonymous-echo', adminId });
  });

  test('A12: without the conversation nobody could answer: unknown', () => {
    expect(parseEvent(fromUser('anonymous_send_text', { text: 'alo' })).kind).toBe('unknown');
  });
});
