import { expect, test } from 'vitest';
import { createRecordSeal, type TokenRecord, TokenSealError } from '../../../src/zalo-oa-sdk-wrapper/index.js';

const OURS = { key: '0123456789abcdef'.repeat(4), appId: '1111111111111111111', oaId: '4444444444444444444' };
const RECORD: TokenRecord = {
  pair: { accessToken: 'accessToken_EXAMPLE', refreshToken: 'refreshToken_EXAMPLE', expiresAt: 1_760_000_000_000 },
  attempt: { token: 'abc', at: 1 },
  loss: { reason: 'refused', code: -14014, at: 2, app: 'def' },
  firsts: ['abc'],
};
const seal = createRecordSeal(OURS);

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof TokenSealError) return error.reason;
    throw error;
  }
  return 'opened';
}

test('a sealed record opens as it was, says its version, and shows nothing of itself', () => {
  const sealed = seal.seal(RECORD);
  expect(sealed).toMatch(/^v1:[\w-]+$/);
  expect(sealed).not.toContain('EXAMPLE');
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('EXAMPLE');
  expect(seal.open(sealed)).toEqual(RECORD);
});

test('the same record sealed twice is two texts', () => {
  expect(seal.seal(RECORD)).not.toBe(seal.seal(RECORD));
});

test.each([
  ['another key', { ...OURS, key: 'f'.repeat(64) }],
  ['another app', { ...OURS, appId: '1111111111111111112' }],
  ['another OA', { ...OURS, oaId: '4444444444444444445' }],
])('%s does not open it', (_, other) => {
  const sealed = seal.seal(RECORD);
  expect(reasonOf(() => createRecordSeal(other).open(sealed))).toBe('key');
});

test('one altered bit anywhere keeps it shut', () => {
  const sealed = Buffer.from(seal.seal(RECORD).slice(3), 'base64url');
  for (let index = 0; index < sealed.length; index += 1) {
    const altered = Buffer.from(sealed);
    altered[index] = (altered[index] ?? 0) ^ 1;
    expect(reasonOf(() => seal.open(`v1:${altered.toString('base64url')}`))).toBe('key');
  }
});

test.each(['v1:', 'v1:AAAA', `v1:${'A'.repeat(40)}`])('%s is too short or foreign, and no crash', (text) => {
  expect(reasonOf(() => seal.open(text))).toBe('key');
});

test.each(['', 'v2:AAAA', '{}', '{"accessToken":"a"}', 'null', '[]'])('%j is of an unknown shape', (text) => {
  expect(reasonOf(() => seal.open(text))).toBe('shape');
});

test('a pair in clear, as an earlier release wrote it, is read with its first token known', () => {
  const plain = { accessToken: 'a', refreshToken: 'r', expiresAt: 5, origin: '0011223344556677' };
  expect(seal.open(JSON.stringify(plain))).toEqual({
    pair: { accessToken: 'a', refreshToken: 'r', expiresAt: 5 },
    attempt: null,
    loss: null,
    firsts: ['0011223344556677'],
  });
});

test.each(['', 'ab', 'g'.repeat(64), 'a'.repeat(63), 'a'.repeat(65)])('%j is no key', (key) => {
  expect(() => createRecordSeal({ ...OURS, key })).toThrow(TypeError);
});

test('what does not open says so without the record in the message', () => {
  expect(() => createRecordSeal({ ...OURS, key: 'f'.repeat(64) }).open(seal.seal(RECORD))).toThrow(/former key/);
});
