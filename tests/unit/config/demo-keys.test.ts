import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDemo } from '../../../src/demo.js';
import { temporaryFolder } from '../../support/redis.js';

async function demoIn(dataDir: string) {
  const { simulator, zalo } = await startDemo({ dataDir, host: '127.0.0.1', port: 0, oaName: 'Phường Thử Nghiệm' });
  await simulator.close();
  return [zalo.appSecret, zalo.oaSecretKey, zalo.tokenKey].map((secret) => secret.reveal());
}

function folder(): string {
  const dataDir = temporaryFolder();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

test('the demo makes its keys once, the token key among them, and keeps them', async () => {
  const dataDir = folder();
  const made = await demoIn(dataDir);
  expect(made[2]).toMatch(/^[0-9a-f]{64}$/);
  expect(await demoIn(dataDir)).toEqual(made);
  expect(await demoIn(folder())).not.toEqual(made);
});

test('a demo that has no token key yet gets one beside the keys it has', async () => {
  const dataDir = folder();
  const file = join(dataDir, 'simulator', 'keys.json');
  mkdirSync(join(dataDir, 'simulator'));
  writeFileSync(file, JSON.stringify({ appSecret: 'app', oaSecretKey: 'oa' }));
  const [appSecret, oaSecretKey, tokenKey] = await demoIn(dataDir);
  expect([appSecret, oaSecretKey]).toEqual(['app', 'oa']);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ appSecret, oaSecretKey, tokenKey });
});
