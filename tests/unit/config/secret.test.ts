import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { loadConfig, Secret } from '../../../src/config/index.js';
import { COMPLETE, REFRESH_TOKEN } from './settings-samples.js';

const secret = new Secret('hunter2');

test('a secret is there for who asks for it by name', () => {
  expect(secret.reveal()).toBe('hunter2');
});

test.each([
  ['String', String(secret)],
  ['a template', `${secret}`],
  ['JSON', JSON.stringify({ secret })],
  ['util.inspect', inspect({ deep: { secret } }, { depth: null, showHidden: true })],
  ['util.inspect without custom inspectors', inspect(secret, { customInspect: false, showHidden: true })],
  ['util.format', format('%s %j %o', secret, secret, secret)],
  ['its keys and values', JSON.stringify([Reflect.ownKeys(secret), Object.values(secret)])],
  ['a copy', JSON.stringify({ ...secret })],
])('%s does not print a secret', (_, printed) => {
  expect(printed).not.toContain('hunter2');
});

test('a whole configuration prints without its secrets', () => {
  const config = loadConfig({ ...COMPLETE, ZALO_REFRESH_TOKEN: REFRESH_TOKEN });
  const printed = `${JSON.stringify(config)} ${inspect(config, { depth: null, showHidden: true })}`;
  const secrets = [COMPLETE.ZALO_APP_SECRET, COMPLETE.ZALO_OA_SECRET_KEY, COMPLETE.ZALO_TOKEN_KEY, REFRESH_TOKEN];
  expect(secrets.filter((value) => printed.includes(value))).toEqual([]);
});
