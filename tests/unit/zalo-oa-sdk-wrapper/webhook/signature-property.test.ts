import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyWebhook } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { macOf, SECRETS } from '../samples.js';

const words = fc.string({ unit: 'binary', maxLength: 60 });
const signed = fc
  .record({ text: words, extra: fc.jsonValue(), timestamp: fc.stringMatching(/^\d{1,20}$/), indent: fc.nat(3) })
  .map(({ text, extra, timestamp, indent }) => {
    const fields = { app_id: SECRETS.appId, extra, message: { text }, timestamp };
    const body = Buffer.from(JSON.stringify(fields, null, indent));
    return { body, header: macOf(body, timestamp) };
  });

test('whatever was signed is accepted, however it was written', () => {
  fc.assert(fc.property(signed, ({ body, header }) => verifyWebhook(body, header, SECRETS).ok));
});

test('A9: with any one bit of the signed bytes changed, nothing is accepted', () => {
  fc.assert(
    fc.property(signed, fc.nat(), fc.nat(7), ({ body, header }, where, bit) => {
      const at = where % body.length;
      body.writeUInt8(body.readUInt8(at) ^ (1 << bit), at);
      return !verifyWebhook(body, header, SECRETS).ok;
    }),
  );
});

test('A9: with any one hex digit of the signature changed, nothing is accepted', () => {
  fc.assert(
    fc.property(signed, fc.nat(63), fc.integer({ min: 1, max: 15 }), ({ body, header }, where, by) => {
      const at = 'mac='.length + where;
      const digit = (Number.parseInt(header.charAt(at), 16) ^ by).toString(16);
      return !verifyWebhook(body, header.slice(0, at) + digit + header.slice(at + 1), SECRETS).ok;
    }),
  );
});

test('A12: no bytes and no header make it throw', () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
  const header = fc.option(fc.oneof(words, fc.stringMatching(/^mac=[0-9a-f]{64}$/)), { nil: undefined });
  fc.assert(
    fc.property(bytes, header, (body, value) => {
      expect(verifyWebhook(body, value, SECRETS).ok).toBe(false);
    }),
  );
});
