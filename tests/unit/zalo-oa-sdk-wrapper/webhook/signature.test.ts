import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyWebhook } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, macOf, OA_ID, SECRETS, VECTOR } from '../samples.js';

const verify = (body: Buffer | string, header: string | undefined) => verifyWebhook(Buffer.from(body), header, SECRETS);

const sha256sum = (parts: readonly (Buffer | string)[]) =>
  execFileSync('sha256sum', { input: Buffer.concat(parts.map((part) => Buffer.from(part))) })
    .toString()
    .slice(0, 64);

test('the contract’s vector of 267 bytes is accepted, and its body handed out', () => {
  expect(VECTOR.body).toHaveLength(267);
  expect(verify(VECTOR.body, VECTOR.header)).toEqual({ ok: true, body: JSON.parse(VECTOR.body.toString()) });
});

test('a signature that the sha256sum binary made is accepted', () => {
  const body = '{ "app_id" : "1111111111111111111", "message":{"text":"Chữ ký 🙏"}, "timestamp":"1760000000999" }';
  const digest = sha256sum([SECRETS.appId, body, '1760000000999', SECRETS.oaSecretKey]);
  expect(verify(body, `mac=${digest}`).ok).toBe(true);
});

test('A9: a body altered in any one byte is a mismatch or no JSON, whichever byte it is', () => {
  const accepted = [...VECTOR.body.keys()].filter((at) => {
    const altered = Buffer.from(VECTOR.body);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    return verify(altered, VECTOR.header).ok;
  });
  expect(accepted).toEqual([]);
});

test('A9: a body that was parsed and written again is a mismatch', () => {
  const raw = VECTOR.body.toString().replaceAll('":', '": ');
  const header = macOf(raw, String(AT));
  expect(verify(raw, header).ok).toBe(true);
  expect(verify(JSON.stringify(JSON.parse(raw)), header)).toEqual({ ok: false, reason: 'mismatch' });
});

test('A9: a byte after the signed ones is not overlooked', () => {
  expect(verify(Buffer.concat([VECTOR.body, Buffer.from('\n')]), VECTOR.header)).toEqual({
    ok: false,
    reason: 'mismatch',
  });
});

test('A9: no header is no signature', () => {
  expect(verify(VECTOR.body, undefined)).toEqual({ ok: false, reason: 'no-signature' });
});

const HEX = VECTOR.header.slice('mac='.length);

test.each([
  ['an empty header', ''],
  ['the digest alone', HEX],
  ['a digest that is too short', `mac=${HEX.slice(1)}`],
  ['a digest that is too long', `mac=${HEX}0`],
  ['a digest with a letter that is no hex', `mac=g${HEX.slice(1)}`],
  ['another scheme', `sha256=${HEX}`],
  ['something before the scheme', `x mac=${HEX}`],
  ['two digests', `mac=${HEX}, mac=${HEX}`],
])('A9: %s is no signature', (_, header) => {
  expect(verify(VECTOR.body, header)).toEqual({ ok: false, reason: 'no-signature' });
});

test.each([
  ['with spaces around the sign, as the documentation prints it', `mac = ${HEX}`],
  ['in upper-case hex', `mac=${HEX.toUpperCase()}`],
  ['with an upper-case name', `MAC=${HEX}`],
])('the signature is accepted %s', (_, header) => {
  expect(verify(VECTOR.body, header).ok).toBe(true);
});

test('A9: an HMAC of the same parts is a mismatch', () => {
  const hmac = createHmac('sha256', SECRETS.oaSecretKey).update(SECRETS.appId).update(VECTOR.body).update(String(AT));
  expect(verify(VECTOR.body, `mac=${hmac.digest('hex')}`)).toEqual({ ok: false, reason: 'mismatch' });
});

describe('a signature that begins with the OA’s id in place of the app’s', () => {
  const header = macOf(VECTOR.body, String(AT), { ...SECRETS, appId: OA_ID });

  test('A9: is refused by its name, where the OA’s id is given', () => {
    expect(verifyWebhook(VECTOR.body, header, { ...SECRETS, oaId: OA_ID })).toEqual({
      ok: false,
      reason: 'signed-with-oa-id',
    });
  });

  test('A9: is a mismatch without it, or with another OA’s id', () => {
    expect(verify(VECTOR.body, header)).toEqual({ ok: false, reason: 'mismatch' });
    expect(verifyWebhook(VECTOR.body, header, { ...SECRETS, oaId: '9' })).toEqual({ ok: false, reason: 'mismatch' });
  });

  test('the OA’s id changes nothing for the right signature', () => {
    expect(verifyWebhook(VECTOR.body, VECTOR.header, { ...SECRETS, oaId: OA_ID }).ok).toBe(true);
  });
});

test('A9: bytes that are no UTF-8 are not taken for the character that stands in for them', () => {
  const body = Buffer.from(`{"app_id":"${SECRETS.appId}","text":"\uFFFD","timestamp":"1"}`);
  const at = body.indexOf(0xef);
  const altered = Buffer.concat([body.subarray(0, at), Buffer.from([0xff]), body.subarray(at + 3)]);
  expect(altered.toString()).toBe(body.toString());
  expect(verify(body, macOf(body, '1')).ok).toBe(true);
  expect(verify(altered, macOf(body, '1'))).toEqual({ ok: false, reason: 'mismatch' });
});

test('a part of a larger buffer is checked as that part', () => {
  const larger = Buffer.concat([Buffer.from('xx'), VECTOR.body, Buffer.from('yy')]);
  expect(verifyWebhook(new Uint8Array(larger).subarray(2, -2), VECTOR.header, SECRETS).ok).toBe(true);
});

test.each([
  ['app_id', `{"app_id":{"toString":1}}`],
  ['timestamp', `{"app_id":"${SECRETS.appId}","timestamp":{"toString":null,"valueOf":null}}`],
])('A12: an object in the place of %s is refused without an exception', (_, body) => {
  expect(verify(body, `mac=${'0'.repeat(64)}`).ok).toBe(false);
});

test('A9: a signature with another secret key is a mismatch', () => {
  const header = macOf(VECTOR.body, String(AT), { ...SECRETS, oaSecretKey: 'appSecret_EXAMPLE' });
  expect(verify(VECTOR.body, header)).toEqual({ ok: false, reason: 'mismatch' });
});

test('A9: a signed body of another app is refused, although the same key signed it', () => {
  const body = VECTOR.body.toString().replace(SECRETS.appId, '9999999999999999999');
  const header = macOf(body, String(AT), { ...SECRETS, appId: '9999999999999999999' });
  expect(verify(body, header)).toEqual({ ok: false, reason: 'other-app' });
});

test('a signed body that names no app is this app’s: the signature says so (contract §2.10)', () => {
  const body = '{"event_name":"change_oa_daily_quota","oaId":"444","timestamp":"1760000000123"}';
  expect(verify(body, macOf(body, String(AT)))).toMatchObject({ ok: true });
  expect(verify(body, macOf(body, String(AT), { ...SECRETS, appId: '9' }))).toEqual({ ok: false, reason: 'mismatch' });
});

test('A9: the app’s own signature does not cover a body that names another app', () => {
  const body = VECTOR.body.toString().replace(SECRETS.appId, '9999999999999999999');
  expect(verify(body, macOf(body, String(AT)))).toEqual({ ok: false, reason: 'other-app' });
});

test.each([
  ['nothing', ''],
  ['words', 'xin chào'],
  ['a JSON string', '"xin chào"'],
  ['null', 'null'],
  ['a list', '[]'],
  ['half a body', VECTOR.body.toString().slice(0, 100)],
])('A12: %s under a well-formed header is refused without an exception', (_, body) => {
  expect(verify(body, macOf(body, ''))).toEqual({ ok: false, reason: 'not-json' });
});

test('a body without a timestamp is signed over nothing in its place', () => {
  const body = `{"app_id":"${SECRETS.appId}","event_name":"follow"}`;
  expect(verify(body, macOf(body, '')).ok).toBe(true);
});

test('a numeric timestamp is hashed by its digits', () => {
  const body = `{"app_id":"${SECRETS.appId}","timestamp":1760000000123}`;
  expect(verify(body, `mac=${sha256sum([SECRETS.appId, body, '1760000000123', SECRETS.oaSecretKey])}`).ok).toBe(true);
});

test('numeric ids and a numeric timestamp over 2^53 keep every digit', () => {
  const body = `{"app_id":1111111111111111111,"sender":{"id":2222222222222222223},"timestamp":17600000001234567891}`;
  expect(verify(body, macOf(body, '17600000001234567891'))).toEqual({
    ok: true,
    body: { app_id: SECRETS.appId, sender: { id: '2222222222222222223' }, timestamp: '17600000001234567891' },
  });
});
