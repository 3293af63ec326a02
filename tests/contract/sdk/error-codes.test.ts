import { describe, expect, test } from 'vitest';
import {
  allCodes,
  type ErrorTable,
  exchangeCode,
  fetchTransport,
  type ZaloErrorKind,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { failureOf, guardNetwork, openClient, USER_ID, zaloAnswers } from './open-nock.js';

guardNetwork();

/** Typed out from the contract, code by code. */
const OA: readonly (readonly [number, ZaloErrorKind])[] = [
  [-32, 'rate-limited'],
  [-100, 'attachment-expired'],
  [-200, 'transient'],
  [-201, 'invalid'],
  [-204, 'needs-human'],
  [-205, 'needs-human'],
  [-209, 'needs-human'],
  [-210, 'invalid'],
  [-211, 'quota'],
  [-212, 'needs-human'],
  [-213, 'not-reachable'],
  [-214, 'transient'],
  [-216, 'token'],
  [-217, 'not-reachable'],
  [-218, 'quota'],
  [-219, 'needs-human'],
  [-220, 'token'],
  [-221, 'needs-human'],
  [-223, 'needs-human'],
  [-224, 'needs-human'],
  [-227, 'not-reachable'],
  [-230, 'window-closed'],
  [-231, 'unknown'],
  [-232, 'window-closed'],
  [-233, 'unsupported'],
  [-234, 'night'],
  [-235, 'unsupported'],
  [-237, 'not-reachable'],
  [-238, 'quota'],
  [-240, 'unsupported'],
  [-241, 'quota'],
  [-242, 'needs-human'],
  [-244, 'not-reachable'],
  [-248, 'needs-human'],
  [-249, 'unsupported'],
  [-320, 'needs-human'],
  [-321, 'needs-human'],
  [-403, 'not-reachable'],
  [-1340, 'invalid'],
  [-1341, 'invalid'],
  // older tables
  [-124, 'token'],
  [-202, 'unknown'],
  [-203, 'unknown'],
  [-206, 'unknown'],
  [-207, 'unknown'],
  [-208, 'unknown'],
  [-215, 'unknown'],
  [-222, 'unknown'],
  [-305, 'unknown'],
  [-311, 'unknown'],
];

const ZBS: readonly (readonly [number, ZaloErrorKind])[] = [
  [-100, 'transient'],
  [-101, 'needs-human'],
  [-102, 'needs-human'],
  [-103, 'needs-human'],
  [-104, 'needs-human'],
  [-105, 'needs-human'],
  [-108, 'not-reachable'],
  [-1121, 'invalid'],
  [-114, 'not-reachable'],
  [-115, 'needs-human'],
  [-118, 'not-reachable'],
  [-124, 'token'],
  [-1241, 'needs-human'],
  [-125, 'needs-human'],
  [-126, 'needs-human'],
  [-127, 'not-reachable'],
  [-128, 'needs-human'],
  [-129, 'needs-human'],
  [-142, 'needs-human'],
  [-143, 'needs-human'],
  [-130, 'invalid'],
  [-131, 'needs-human'],
  [-132, 'invalid'],
  [-133, 'night'],
  [-135, 'needs-human'],
  [-1351, 'needs-human'],
  [-136, 'needs-human'],
  [-137, 'needs-human'],
  [-138, 'needs-human'],
  [-1381, 'needs-human'],
  [-139, 'not-reachable'],
  [-140, 'not-reachable'],
  [-141, 'not-reachable'],
  [-144, 'quota'],
  [-1441, 'quota'],
  [-145, 'needs-human'],
  [-146, 'needs-human'],
  [-147, 'quota'],
  [-1471, 'quota'],
  [-1472, 'quota'],
  [-148, 'invalid'],
  [-149, 'invalid'],
  [-150, 'invalid'],
  [-151, 'invalid'],
  [-152, 'invalid'],
  [-153, 'invalid'],
  [-158, 'invalid'],
  [-159, 'quota'],
  [-160, 'quota'],
  [-161, 'invalid'],
  [-162, 'invalid'],
];

const OAUTH: readonly (readonly [number, ZaloErrorKind])[] = [
  [-14002, 'needs-human'],
  [-14003, 'needs-human'],
  [-14004, 'needs-human'],
  [-14005, 'needs-human'],
  [-14012, 'needs-human'],
  [-14014, 'needs-human'],
  [-14018, 'needs-human'],
  [-14024, 'needs-human'],
  [-14029, 'needs-human'],
];

/** Vietnamese with its marks, or a word of Zalo's own alone. */
const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;

function expectWords(failure: { readonly meaning: object; readonly advice: object; readonly message: string }) {
  const words = { en: expect.stringMatching(/^[\x20-\x7e]{4,}$|Tăng trưởng/), vi: expect.stringMatching(VIETNAMESE) };
  expect(failure).toMatchObject({ meaning: words, advice: words });
}

describe('OA API, contract §7.1', () => {
  test.each(OA)('%i is %s, with its meaning and advice in two languages', async (code, kind) => {
    const request = { method: 'GET', path: '/v2.0/oa/getoa' } as const;
    zaloAnswers(request, { error: code, message: 'no', data: {} });
    if (kind === 'token') zaloAnswers(request, { error: code, message: 'no' }); // tried once more with a fresh token
    const failure = await failureOf(openClient().oa.profile());
    expect(failure).toMatchObject({ name: 'ZaloApiError', kind, code, endpoint: request.path });
    expectWords(failure);
  });
});

describe('template messages by phone, contract §7.2', () => {
  test.each(ZBS)('%i is %s, with its meaning and advice in two languages', async (code, kind) => {
    const request = { method: 'GET', host: 'zbs', path: '/message/quota' } as const;
    zaloAnswers(request, { error: code, message: 'no' });
    if (kind === 'token') zaloAnswers(request, { error: code, message: 'no' });
    const failure = await failureOf(openClient().templates.quota());
    expect(failure).toMatchObject({ name: 'ZaloApiError', kind, code, endpoint: request.path });
    expectWords(failure);
  });
});

describe('OAuth, contract §5', () => {
  test.each(OAUTH)('%i is %s, with its meaning and advice in two languages', async (code, kind) => {
    zaloAnswers(
      { method: 'POST', host: 'oauth', path: '/v4/oa/access_token' },
      { error: code, error_name: 'Invalid', error_description: '…', error_reason: '', ref_doc: 'https://…' },
    );
    const app = {
      oauthBaseUrl: 'https://oauth.zaloapp.com',
      appId: '1111111111111111111',
      appSecret: 'appSecret_EXAMPLE',
      transport: fetchTransport(),
    };
    const failure = await failureOf(exchangeCode(app, { code: 'code_EXAMPLE', codeVerifier: 'verifier_EXAMPLE' }));
    expect(failure).toMatchObject({ name: 'ZaloApiError', kind, code });
    expectWords(failure);
  });
});

test('a code in no table is unknown: nothing is sent again', async () => {
  const heard = zaloAnswers({ method: 'POST', path: '/v2.0/oa/deletefollowerinfo' }, { error: -31_337, message: 'no' });
  const failure = await failureOf(openClient().users.forget(USER_ID));
  expect([failure.kind, failure.code, heard.length]).toEqual(['unknown', -31_337, 1]);
  expectWords(failure);
});

test('the tables hold these codes and no others', () => {
  const listed = (table: ErrorTable, rows: readonly (readonly [number, ZaloErrorKind])[]) =>
    rows.map(([code, kind]) => `${table} ${code} ${kind}`);
  expect(
    allCodes()
      .map(({ table, code, kind }) => `${table} ${code} ${kind}`)
      .sort(),
  ).toEqual([...listed('oa', OA), ...listed('zbs', ZBS), ...listed('oauth', OAUTH)].sort());
});
