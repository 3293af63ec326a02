import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig, SETTINGS } from '../../../src/config/index.js';

const TOKEN_KEY = 'ab'.repeat(32);
const text = readFileSync('.env.example', 'utf8');
/** Each setting's line, with the comment above it: the blocks are parted by empty lines. */
const blocks = text.split(/\n{2,}/).flatMap((block) => {
  const [, name, value] = /^# ([A-Z_]+)=(.*)$/m.exec(block) ?? [];
  return name === undefined || value === undefined ? [] : [{ name, value, block }];
});
const named = [...text.matchAll(/^[# ]*([A-Z_]+)=/gm)].map((match) => match[1]);

test('.env.example and SETTINGS name exactly the same settings, in the same order', () => {
  expect(named).toEqual(Object.keys(SETTINGS));
});

test('.env.example copied unchanged sets nothing, so that the demo still runs', () => {
  expect(parseEnv(text)).toEqual({});
});

test('each setting of .env.example is commented in Vietnamese, then in English', () => {
  const told = blocks.filter(({ block }) => /^# .*[à-ỹđ].*\n(# .*\n)*# [ -~–→…]+\n# [A-Z_]+=/im.test(block));
  expect(told.map(({ name }) => name)).toEqual(Object.keys(SETTINGS));
});

test('each setting of .env.example says either REQUIRED or its default', () => {
  const told = blocks.filter(({ block }) => /\bREQUIRED\b/.test(block) !== /\bdefault: \S/.test(block));
  expect(told.map(({ name }) => name)).toEqual(Object.keys(SETTINGS));
});

test('.env.example says REQUIRED of exactly the settings without which the real OA does not start', () => {
  const missing = Object.keys(SETTINGS).filter((name) => {
    try {
      loadConfig({ ...Object.fromEntries(Object.keys(SETTINGS).map((key) => [key, sampleOf(key)])), [name]: '' });
      return false;
    } catch (error) {
      if (error instanceof ConfigError) return true;
      throw error;
    }
  });
  expect(blocks.filter(({ block }) => block.includes('REQUIRED')).map(({ name }) => name)).toEqual(missing);
});

/** Something that the setting accepts: what the file shows, or a made-up number. */
function sampleOf(name: string): string {
  if (name === 'ZALO_TOKEN_KEY') return TOKEN_KEY;
  return blocks.find((block) => block.name === name)?.value || (name.startsWith('ZALO_') ? '1' : '');
}

test('.env.example holds no id, secret or token of the real OA', () => {
  const filled = blocks.filter(({ name, value }) => /^ZALO_.*_(ID|SECRET|TOKEN|KEY)$/.test(name) && value !== '');
  expect(filled).toEqual([]);
});

test('the values that .env.example shows are the defaults', () => {
  const shown = Object.fromEntries(
    blocks.filter(({ name }) => !name.startsWith('ZALO_')).map(({ name, value }) => [name, value]),
  );
  expect(loadConfig(shown)).toEqual(loadConfig({}));
});

test('the addresses and the package of Zalo that .env.example shows are the defaults', () => {
  const required = { ZALO_APP_ID: '1', ZALO_APP_SECRET: 'x', ZALO_OA_ID: '1', ZALO_OA_SECRET_KEY: 'x', WARD: 'x' };
  const env = { ...required, ZALO_TOKEN_KEY: TOKEN_KEY };
  const shown = blocks.filter(({ name }) => /_BASE_URL$|_PACKAGE$/.test(name)).map(({ name, value }) => [name, value]);
  expect(loadConfig({ ...env, ...Object.fromEntries(shown) })).toEqual(loadConfig(env));
});
