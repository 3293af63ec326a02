import { describe, expect, test } from 'vitest';
import { EVENT_NAMES, parseEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, flat, fromUser, OA_ID, USER_ID } from '../samples.js';
import { OTHERS, sampleOf } from './contract-samples.js';

describe('the names of the contract', () => {
  test.each(EVENT_NAMES)('%s is known, with its name, its OA and its time', (name) => {
    const event = parseEvent(sampleOf(name));
    expect(event.kind).not.toBe('unknown');
    expect(event).toMatchObject({ name, oaId: OA_ID, timestamp: String(AT), at: AT });
  });

  test('stand in the table once', () => {
    expect(new Set(EVENT_NAMES).size).toBe(EVENT_NAMES.length);
    expect(Object.keys(OTHERS).filter((name) => !EVENT_NAMES.includes(name))).toEqual([]);
  });
});

describe('what is not known', () => {
  test.each([
    ['a click that Zalo does not have', flat('user_click_button', { user_id: USER_ID })],
    ['a medium that Zalo may invent', fromUser('user_send_hologram', {})],
    ['an echo of it', fromUser('oa_send_hologram', {})],
    ['a name of JavaScript', fromUser('__proto__', { text: 'alo' })],
    ['another', fromUser('constructor', { text: 'alo' })],
  ])('A12: %s is unknown, with its body', (_, body) => {
    expect(parseEvent(body)).toEqual({ kind: 'unknown', name: body['event_name'], raw: body });
  });

  test.each([[{}], [[]], ['follow'], [null], [7], [undefined], [{ event_name: 7 }]])(
    'A12: the body %j is unknown and has no name',
    (body) => {
      expect(parseEvent(body)).toEqual({ kind: 'unknown', name: '', raw: body });
    },
  );

  test.each([
    ['its message', fromUser('user_send_text', {}, { message: undefined })],
    ['its sender', fromUser('user_send_text', { text: 'alo' }, { sender: undefined })],
    ['its recipient', fromUser('user_send_text', { text: 'alo' }, { recipient: {} })],
    ['the id of its message', fromUser('user_send_text', { text: 'alo', msg_id: '' })],
  ])('A12: a known event without %s is unknown, with its body', (_, body) => {
    expect(parseEvent(body)).toEqual({ kind: 'unknown', name: 'user_send_text', raw: body });
  });

  test('A12: a new field does not make a known event unknown', () => {
    const body = fromUser('user_send_text', { text: 'alo', mood: 'tốt' }, { brand_new: { deep: [1] } });
    expect(parseEvent(body).kind).toBe('message');
  });
});

describe('time', () => {
  const timeOf = (timestamp: unknown) => parseEvent(fromUser('user_send_text', { text: 'alo' }, { timestamp }));

  test('a numeric timestamp is the same time as its text', () => {
    expect(timeOf(AT)).toEqual(timeOf(String(AT)));
  });

  test.each(['hôm qua', ' ', '-1', '1.5', '99999999999999999999'])('%j stays as it was sent and is no time', (sent) => {
    expect(timeOf(sent)).toMatchObject({ kind: 'message', timestamp: sent, at: null });
  });

  test.each([undefined, null, '', {}, [], true])('the timestamp %j is none', (sent) => {
    expect(timeOf(sent)).toMatchObject({ kind: 'message', timestamp: null, at: null });
  });
});
