import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { grantPage } from '../../../src/http/grant-page.js';
import { EVENT_NAMES } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { COMPLETE } from '../config/settings-samples.js';

const guide = readFileSync('docs/vi/cai-dat.md', 'utf8');
const eventRows = guide.split('\n').filter((line) => /^\| `([a-z]+_[a-z_]+|follow|unfollow)`/.test(line));
const namesIn = (line: string) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');

test('every event that the guide names is one that the contract has', () => {
  const events = eventRows.flatMap(namesIn);
  expect(events.length).toBeGreaterThan(20);
  expect(events.filter((name) => !EVENT_NAMES.includes(name))).toEqual([]);
});

test('the guide switches on every event that a turn answers', () => {
  const on = eventRows.filter((line) => line.includes('| **bật')).flatMap(namesIn);
  const answered = EVENT_NAMES.filter(
    (name) => /^user_send_(?!group)|^(un)?follow$/.test(name) || name === 'user_withdraw',
  );
  expect(on.sort()).toEqual(answered.sort());
});

test('the guide tells where every required setting comes from', () => {
  expect(Object.keys(COMPLETE).filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([]);
});

test('the guide quotes the page at the end of a grant as it is', () => {
  const [, title = ''] = /<h1>([^<]+)</.exec(grantPage({ end: 'granted' }, 'https://bot.example')) ?? [];
  expect(guide).toContain(`trang của bot ghi “${title}”`);
});

test('every link of the guide to a place in itself leads there', () => {
  const places = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !places.includes(link ?? ''))).toEqual([]);
});

test('every file under deploy/ that guide and compose.yaml name is there', () => {
  const named = `${guide}${readFileSync('compose.yaml', 'utf8')}`.matchAll(/deploy\/[\w.-]+\w/g);
  expect([...new Set([...named].map(([path]) => path))].filter((path) => !existsSync(path))).toEqual([]);
});

type Service = { depends_on?: object; volumes?: string[] };

test('compose.yaml names only services and volumes that it has', () => {
  const { services, volumes } = parse(readFileSync('compose.yaml', 'utf8')) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };
  for (const { depends_on = [], volumes: mounts = [] } of Object.values(services)) {
    const needed = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(needed));
    const stores = mounts.map((mount) => mount.split(':')[0] ?? '').filter((source) => !source.startsWith('.'));
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(stores));
  }
  expect(Object.keys(services)).toEqual(['proxy', 'app', 'redis']);
});
