import { expect, test } from 'vitest';
import { parseEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, flat, OA_ID } from '../samples.js';
import { OTHERS } from './contract-samples.js';

const sample = (name: string) => parseEvent(OTHERS[name], { server: 'ZNS' });
const answer = { oaId: OA_ID, messageId: 'zzzz1', trackingId: 'order-1', submittedAt: '1760000000100' };

test('feedback has its stars, words and picked phrases', () => {
  expect(sample('user_feedback')).toMatchObject({
    ...answer,
    kind: 'zbs-feedback',
    id: 'user_feedback|zzzz1',
    rating: 5,
    note: 'ok',
    feedbacks: ['Nhanh'],
  });
});

test('stars may come as a string', () => {
  const body = flat('user_feedback', { message: { rate: '4', msg_id: 'zzzz1' } });
  expect(parseEvent(body)).toMatchObject({ kind: 'zbs-feedback', rating: 4, note: null, feedbacks: [] });
});

test('a tap on a response button names the message beside its own part', () => {
  expect(sample('user_click_response_button')).toMatchObject({
    ...answer,
    kind: 'zbs-button',
    buttonType: 'response',
    label: 'Đồng ý',
  });
});

test.each([
  ['change_template_status', 'status', '123456', 'PENDING_REVIEW', 'ENABLE'],
  ['change_template_quality', 'quality', '123456', 'HIGH', 'LOW'],
  ['change_template_quota', 'quota', '123456', '500', '5000'],
  ['change_oa_template_tags', 'tags', null, null, null],
])('%s tells before and after, and keeps the body', (name, what, templateId, previous, current) => {
  expect(sample(name)).toMatchObject({
    kind: 'zbs-template-changed',
    what,
    templateId,
    previous,
    current,
    raw: { event_name: name },
  });
});

test('the daily quota is of the OA that oaId names', () => {
  expect(sample('change_oa_daily_quota')).toMatchObject({
    kind: 'zbs-daily-quota-changed',
    id: `change_oa_daily_quota|${OA_ID}|quota|${AT}`,
    oaId: OA_ID,
    previous: '500',
    current: '5000',
  });
});

test.each([
  ['event_journey_acknowledged', 'acknowledged'],
  ['event_journey_time_out', 'timed-out'],
])('%s is a journey that is %s', (name, state) => {
  const event = sample(name);
  expect(event).toMatchObject({ kind: 'zbs-journey', state, trackingId: 'order-1' });
  expect(event).toMatchObject({ raw: { event_name: name } });
});

test('an order of the legacy shop keeps its body', () => {
  expect(sample('shop_has_order')).toMatchObject({ kind: 'shop-order', orderId: '555', raw: { order: { id: '555' } } });
});

test.each(['user_feedback', 'user_click_response_button', 'change_template_status'])(
  'A12: %s without what it is about is unknown',
  (name) => {
    expect(parseEvent(flat(name, {})).kind).toBe('unknown');
  },
);
