import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanText } from '../../../src/understanding/links/clean-text.js';
import { findLinks } from '../../../src/understanding/links/find-links.js';
import { REASON_GROUPS } from '../../../src/understanding/links/link.js';

type Sample = { readonly text: string; readonly links: readonly { readonly url?: string; readonly verdict: string }[] };

const samples = parse(readFileSync('tests/eval/links.yaml', 'utf8')) as readonly Sample[];

function isAsExpected({ text, links }: Sample): boolean {
  const found = findLinks(text);
  return (
    found.length === links.length &&
    found.every(({ url, verdict }, at) => verdict === links[at]?.verdict && url === (links[at]?.url ?? url))
  );
}

test('of the made-up messages at least 97 in 100 are told rightly, link by link', () => {
  expect(samples.filter(({ links }) => links.length > 0).length).toBeGreaterThanOrEqual(110);
  expect(samples.filter(({ links }) => links.length === 0).length).toBeGreaterThanOrEqual(40);
  const wrong = samples.filter((sample) => !isAsExpected(sample));
  const told = wrong.map(({ text, links }) => ({ text, links, found: findLinks(text) }));
  expect(wrong.length <= samples.length * 0.03 ? [] : told).toEqual([]);
});

/** Pieces that addresses are made of, so that chance puts together what resembles one. */
const piece = fc.constantFrom(
  ...'vneid gov vn com top dichvucong vneıd bit ly apk chấm cham dot Cháu xong https hxxp http intent data:text/html; 103 27'.split(
    ' ',
  ),
  ...'. . . / : :// @ - ( ) (.) [.] % \\ ? # = & 1 0x7f \u200b ． 。 е ạ'.split(' '),
  ...[' ', '\n', '\u0000', '\ud800'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);
const official = fc.constantFrom(
  'vneid.gov.vn',
  'dichvucong.gov.vn',
  'ttpvhcc.hanoi.gov.vn',
  'xaydungchinhsach.chinhphu.vn',
);
const stranger = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{3,11}$/),
    fc.constantFrom('com', 'top', 'vn', 'com.vn', 'net', 'xyz', 'io', 'pages.dev'),
  )
  .map(([label, suffix]) => `${label}.${suffix}`)
  .filter((host) => !host.endsWith('gov.vn'));

describe('whatever a message is', () => {
  test('A13 A15: each link stands in it, or in it as the eye reads it, and nothing is thrown', () => {
    fc.assert(
      fc.property(text, (message) => {
        for (const { url } of findLinks(message))
          expect(message.includes(url) || cleanText(message).includes(url)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    'a.',
    'đ.',
    'a . ',
    '0.',
    'a.vn ',
    'x@y.vn ',
    'a@',
    'a chấm ',
    '(.)',
    '.apk',
    'https://',
    'https://a.b@',
    'a-',
    '://',
    'gov.vn.',
  ])('A15: 10,000 characters of “%s” are read to the end, and 20 links at most are told', (part) => {
    expect(findLinks(part.repeat(10_000).slice(0, 10_000)).length).toBeLessThanOrEqual(20);
  });

  test('a stranger’s address is not taken for the state’s, wherever it carries an address of the state', () => {
    fc.assert(
      fc.property(official, stranger, (state, host) => {
        const disguised = [
          ...[`${state}.${host}`, `${state}-${host}`, `${state} .${host}`, `${host}/${state}`, `${host}?u=${state}`],
          ...[
            `${state}@${host}`,
            `https://${state}@${host}/`,
            `https://${state}:443@${host}`,
            `https://${state}\\@${host}`,
          ],
          ...[
            `https://${host}/${state}/`,
            `https://${host}#${state}`,
            `https://${state}%2f.${host}`,
            `https://${state}。${host}`,
          ],
          ...[
            `https://${state}.${host}:443/${state}`,
            `http://${state}∕.${host}`,
            `${state}(.)${host}`,
            `hxxp://${state}.${host}`,
          ],
        ];
        const believed = disguised.filter((message) =>
          findLinks(message).some(({ verdict }) => verdict === 'official'),
        );
        expect(believed).toEqual([]);
      }),
    );
  });

  test('an address of the state in one foreign letter is not the state’s', () => {
    const twins = Object.entries({ e: 'е', o: 'о', c: 'с', i: 'і', v: 'ν', n: 'ո', d: 'ԁ' });
    fc.assert(
      fc.property(official, fc.constantFrom(...twins), (state, [plain, twin]) => {
        fc.pre(state.includes(plain));
        expect(findLinks(`https://${state.replace(plain, twin)}`)).toMatchObject([
          { verdict: 'suspicious', why: 'homoglyph' },
        ]);
      }),
    );
  });

  test('what takes no place on the screen changes no verdict', () => {
    const hosts = fc.oneof(
      official,
      stranger.map((host) => `vneid.gov.vn.${host}`),
      fc.constant('bit.ly/vidu'),
    );
    fc.assert(
      fc.property(hosts, fc.nat(), fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u2060'), (host, place, unseen) => {
        const at = place % host.length;
        const [plain] = findLinks(host);
        expect(findLinks(`${host.slice(0, at)}${unseen}${host.slice(at)}`)).toEqual([plain]);
      }),
    );
  });
});

test.each<[string, string]>([
  ['https://xaydungchinhsach.chinhphu.vn/', 'listed-domain'],
  ['vneid.gov.vn', 'gov-vn'],
  ['http://vneid.gov.vn', 'http-official'],
  ['market://details?id=com.vnid', 'store-page'],
  ['https://play.google.com/store/apps/details?id=com.vidu&id=com.vnid', 'store-other-app'],
  ['vneid.gov.vn.vidu-lua.top', 'state-name-as-label'],
  ['vidu-lua.top/vneid.gov.vn', 'state-name-in-path'],
  ['vneid-vidu.com', 'brand-elsewhere'],
  ['vneld-vidu.com', 'look-alike'],
  ['https://vnеid-vidu.com', 'homoglyph'],
  ['https://xn--vidu-lua-2ib.com', 'punycode'],
  ['vneid.gov.vn@vidu-lua.com', 'user-at-host'],
  ['vneid.apk', 'apk'],
  ['intent://vidu#Intent;end', 'deep-link'],
  ['bit.ly/vidu', 'shortener'],
  ['http://1731930251', 'raw-ip'],
  ['vidu-lua(.)com', 'spaced-dots'],
  ['https://vidu-lua.com:8081/', 'odd-port'],
  ['javascript:alert(1)', 'data-or-javascript'],
  ['vidu-tangqua.top', 'bait'],
  ['zalo.me/vidu', 'known-site'],
  ['quanan-vidu.vn', 'not-listed'],
])('“%s” is told for this reason: %s', (message, why) => {
  expect(findLinks(message).map((link) => link.why)).toEqual([why]);
});

test('a dozen explanations are not needed: six serve every reason', () => {
  expect(REASON_GROUPS.length).toBeLessThanOrEqual(6);
});
