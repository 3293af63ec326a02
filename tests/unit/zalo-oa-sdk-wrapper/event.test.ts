import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, flat, fromOa, fromUser, OA_ID, USER_ID } from './samples.js';

const WHO = { oaId: OA_ID, userId: USER_ID, at: AT };

describe('words', () => {
  test('a text is the person’s words', () => {
    expect(parseEvent(fromUser('user_send_text', { text: 'Thủ tục cấp đổi CCCD?' }))).toEqual({
      ...WHO,
      kind: 'text',
      id: 'user_send_text|aaaa1111bbbb2222',
      name: 'user_send_text',
      text: 'Thủ tục cấp đổi CCCD?',
      messageId: 'aaaa1111bbbb2222',
    });
  });

  test('a tap is a text that says the button’s payload', () => {
    const event = parseEvent(fromUser('user_send_text', { text: '#menu/vneid:quen-mat-khau' }));
    expect(event).toMatchObject({ kind: 'text', text: '#menu/vneid:quen-mat-khau' });
  });

  test('a reply to another message is a text like any other', () => {
    const event = parseEvent(fromUser('user_send_text', { text: 'vâng', quote_msg_id: 'cccc3333' }));
    expect(event).toMatchObject({ kind: 'text', text: 'vâng' });
  });

  test('the console’s sample delivery is a text of its own people and time', () => {
    const sample = fromUser(
      'user_send_text',
      { text: 'This is testing message', msg_id: 'This is message id' },
      { sender: { id: '246000000000000000' }, recipient: { id: '388000000000000000' }, timestamp: '154390853474' },
    );
    expect(parseEvent(sample)).toMatchObject({ kind: 'text', oaId: '388000000000000000', at: 154_390_853_474 });
  });

  test('A12: a text event without a text is unknown', () => {
    expect(parseEvent(fromUser('user_send_text', {})).kind).toBe('unknown');
  });
});

const IMAGE = { thumbnail: 'http://f6.photo.example.zdn.vn/t.jpg', url: 'http://f6.photo.example.zdn.vn/i.jpg' };

describe('media', () => {
  test.each([
    ['image', { type: 'image', payload: IMAGE }],
    ['gif', { type: 'gif', payload: IMAGE }],
    ['link', { type: 'link', payload: { ...IMAGE, description: 'một trang' } }],
    ['audio', { type: 'audio', payload: { url: 'http://f6.voice.example.zdn.vn/a.amr' } }],
    ['video', { type: 'video', payload: { ...IMAGE, description: '' } }],
    ['sticker', { type: 'sticker', payload: { id: '46981', url: IMAGE.url } }],
    ['location', { type: 'location', payload: { coordinates: { latitude: '21.02', longitude: '105.85' } } }],
    ['business_card', { type: 'link', payload: { ...IMAGE, description: '{"phone":"84900000000"}' } }],
    ['file', { type: 'file', payload: { url: IMAGE.url, name: 'don.pdf', size: '12345', type: 'pdf' } }],
  ])('%s is known as what it is, with the id of its message', (media, attachment) => {
    const name = `user_send_${media}`;
    expect(parseEvent(fromUser(name, { attachments: [attachment] }))).toEqual({
      ...WHO,
      kind: 'media',
      id: `${name}|aaaa1111bbbb2222`,
      name,
      media,
      messageId: 'aaaa1111bbbb2222',
    });
  });

  test('a picture’s caption does not make it a text', () => {
    const body = fromUser('user_send_image', { text: 'chú thích', attachments: [{ type: 'image', payload: IMAGE }] });
    expect(parseEvent(body)).toMatchObject({ kind: 'media', media: 'image' });
  });

  test('A12: a medium that Zalo may invent is unknown', () => {
    expect(parseEvent(fromUser('user_send_hologram', {}))).toMatchObject({
      kind: 'unknown',
      name: 'user_send_hologram',
    });
  });
});

describe('echoes', () => {
  test.each(['text', 'image', 'gif', 'list', 'file', 'sticker', 'template'])(
    'what the OA sent as %s is an echo, with sender and recipient swapped back',
    (media) => {
      const name = `oa_send_${media}`;
      expect(parseEvent(fromOa(name))).toEqual({
        ...WHO,
        kind: 'echo',
        id: `${name}|cccc3333`,
        name,
        messageId: 'cccc3333',
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
});

describe('relationship', () => {
  test.each(['follow', 'unfollow'] as const)('%s names the follower', (kind) => {
    const body = flat(kind, { source: 'oa_profile', follower: { id: USER_ID } });
    expect(parseEvent(body)).toEqual({ ...WHO, kind, id: `${kind}|${OA_ID}|${USER_ID}|${AT}`, name: kind });
  });

  test('a person who withdraws is known as that', () => {
    expect(parseEvent(flat('user_withdraw', { user_id: USER_ID }))).toEqual({
      ...WHO,
      kind: 'withdraw',
      id: `user_withdraw|${OA_ID}|${USER_ID}|${AT}`,
      name: 'user_withdraw',
    });
  });
});

describe('what is not known', () => {
  test.each([
    ['chat now', flat('user_click_chatnow', { user_id: USER_ID })],
    ['a receipt', fromOa('user_received_message')],
    ['a reaction', fromUser('user_reacted_message', { react_icon: '/-strong' })],
    ['an anonymous visitor’s words', fromUser('anonymous_send_text', { text: 'alo', conversation_id: 'fa8f' })],
    ['a tag', flat('add_user_to_tag', { tag: { user_ids: [USER_ID], name: 'VIP' } })],
    ['a click that Zalo does not have', flat('user_click_button', { user_id: USER_ID })],
  ])('A12: %s is unknown, with its body', (_, body) => {
    expect(parseEvent(body)).toEqual({ kind: 'unknown', name: body['event_name'], body });
  });

  test('A12: an empty body is unknown and has no name', () => {
    expect(parseEvent({})).toEqual({ kind: 'unknown', name: '', body: {} });
  });

  test.each([
    ['its message', fromUser('user_send_text', {}, { message: undefined })],
    ['its sender', fromUser('user_send_text', { text: 'alo' }, { sender: undefined })],
    ['its recipient', fromUser('user_send_text', { text: 'alo' }, { recipient: {} })],
    ['the id of its message', fromUser('user_send_text', { text: 'alo', msg_id: '' })],
    ['the follower', flat('follow', {})],
    ['the OA', flat('unfollow', { follower: { id: USER_ID }, oa_id: undefined })],
  ])('A12: a known event without %s is unknown', (_, body) => {
    expect(parseEvent(body).kind).toBe('unknown');
  });

  test('A12: a new field does not make a known event unknown', () => {
    const body = fromUser('user_send_text', { text: 'alo', mood: 'tốt' }, { brand_new: { deep: [1] } });
    expect(parseEvent(body).kind).toBe('text');
  });
});

describe('time', () => {
  test('a numeric timestamp is the same time as its text', () => {
    expect(parseEvent(fromUser('user_send_text', { text: 'alo' }, { timestamp: AT }))).toMatchObject({ at: AT });
  });

  test.each([undefined, null, '', ' ', 'hôm qua', -1, 1.5, {}])('the timestamp %j is no time', (timestamp) => {
    expect(parseEvent(fromUser('user_send_text', { text: 'alo' }, { timestamp }))).toMatchObject({
      kind: 'text',
      at: null,
    });
  });
});
