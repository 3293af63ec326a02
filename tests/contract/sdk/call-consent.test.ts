import { expect, test } from 'vitest';
import { describeCalls } from './call-case.js';
import { openClient, zaloAnswers } from './open-nock.js';

const CHECK = { method: 'GET', path: '/v2.0/oa/call/checkconsent' } as const;

describeCalls([
  {
    does: 'calls.requestConsent',
    call: (client, options) =>
      client.calls.requestConsent({ phone: '0900000000', callType: 'audio', reasonCode: 101 }, options),
    method: 'POST',
    path: '/v2.0/oa/call/requestconsent',
    body: '{"phone":"84900000000","call_type":"audio","reason_code":101}',
    answer: { error: 0, message: 'Success' },
    result: { code: 0, expiresAt: '' },
  },
  {
    does: 'calls.checkConsent',
    call: (client, options) => client.calls.checkConsent('+84900000000', options),
    ...CHECK,
    query: { data: '{"phone":"84900000000"}' },
    answer: { error: 0, message: 'User approved the request', expired_time: 1_760_086_400_000 },
    result: { code: 0, expiresAt: '1760086400000' },
  },
  {
    does: 'calls.checkConsent where the time stands in data',
    call: (client, options) => client.calls.checkConsent('84900000000', options),
    ...CHECK,
    query: { data: '{"phone":"84900000000"}' },
    answer: { error: 0, message: 'Success', data: { expired_time: '0' } },
    result: { code: 0, expiresAt: '0' },
  },
]);

test('a number above 0 tells how the consent stands and is no error', async () => {
  zaloAnswers(CHECK, { error: 3, message: 'User rejected the request' });
  await expect(openClient().calls.checkConsent('84900000000')).resolves.toEqual({ code: 3, expiresAt: '' });
});

test('where the calls live is a setting', async () => {
  zaloAnswers({ method: 'GET', path: '/v3.0/oa/call/checkconsent' }, { error: 0 });
  const client = openClient({ calls: { path: '/v3.0/oa/call' } });
  await expect(client.calls.checkConsent('84900000000')).resolves.toMatchObject({ code: 0 });
});
