import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../src/zalo-oa-sdk-wrapper/json.js';

/** What the text means, with whole numbers of 16 digits and more as strings. */
function meant(value: unknown): unknown {
  if (typeof value === 'number') return /^-?\d{16,}$/.test(JSON.stringify(value)) ? JSON.stringify(value) : value;
  if (Array.isArray(value)) return value.map(meant);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, meant(item)]));
}

test('any JSON means what JSON.parse says, long whole numbers apart', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(2), (text, indent) => {
      const value: unknown = JSON.parse(text);
      expect(parseJson(JSON.stringify(value, null, indent))).toEqual(meant(value));
    }),
    { numRuns: 300 },
  );
});

test('whole numbers over 2^53 keep every digit, at any depth', () => {
  fc.assert(
    fc.property(fc.bigInt(2n ** 53n, 10n ** 25n), (id) => {
      expect(parseJson(`{"a":[${id},{"b":-${id}}],"c":${id}}`)).toEqual({
        a: [String(id), { b: `-${id}` }],
        c: String(id),
      });
    }),
  );
});

test.each(['', ' ', '\n', '\t', '\r\n'])(
  'a long number is found behind %j, and where nothing stands before it',
  (gap) => {
    const id = '9007199254740993';
    expect(parseJson(`{"a":${gap}${id}${gap},"b":[${gap}-${id}]}`)).toEqual({ a: id, b: [`-${id}`] });
    expect(parseJson(`${gap}${id}`)).toBe(id);
  },
);

test('digits inside a string stay what they are, beside escaped quotes too', () => {
  const text = '{"a":"gọi 12345678901234567890","b":"\\"12345678901234567890","c\\\\":1}';
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test('a number with a long fraction stays a number', () => {
  expect(parseJson('{"latitude":21.028511111111111111,"x":0.30000000000000004}')).toEqual({
    latitude: 21.02851111111111,
    x: 0.30000000000000004,
  });
});

test('a number with an exponent stays a number', () => {
  expect(parseJson('[1234567890123456e2,1E-12]')).toEqual([123456789012345600, 1e-12]);
});

test('what is no JSON is undefined', () => {
  expect(['', '{', '{"a":}', 'undefined', "{'a':1}"].map(parseJson)).toEqual(Array(5).fill(undefined));
});

// a parser that tries again from every quote or digit takes longer than a test may
test('A12: 200 kB of quotes that never close are refused as fast as anything', () => {
  expect(parseJson(`"${'\\"'.repeat(100_000)}`)).toBeUndefined();
});

test('A12: one number of 100,000 digits is read as fast as any', () => {
  expect(parseJson(`{"a":${'1'.repeat(100_000)}.5}`)).toEqual({ a: Number.POSITIVE_INFINITY });
});

test('a body that nests as deep as it can is read', () => {
  const deep = 100_000;
  expect(parseJson('['.repeat(deep) + ']'.repeat(deep))).toBeInstanceOf(Array);
});
