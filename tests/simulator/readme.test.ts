import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { APP, LAN, openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

const README = readFileSync(new URL('../../src/simulator/README.md', import.meta.url), 'utf8');

const hasCurl = spawnSync('curl', ['--version']).error === undefined;

test.skipIf(!hasCurl)('the README’s shell session does what its comments say', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const app = { id: APP.id, secret: 'simulator-app-secret' };
  const simulator = await openSimulator({ app, webhookUrl: receiver.url });
  const session = /```sh\n(SIM=.*?)```/s.exec(README)?.[1] ?? '';
  const script = session
    .replace(/^SIM=.*$/m, `SIM=${simulator.url}`)
    .replace(/^REFRESH_TOKEN=\.\.\..*$/m, `REFRESH_TOKEN=${simulator.issueRefreshToken()}`);

  const { stdout } = await promisify(execFile)('bash', ['-c', script]);

  expect(stdout).toMatch(/^Accepted.*"error":0.*"cut-after".*"error":-220.*"error":-230.*"offsetMs":0.*"cut-after"/s);
  expect(receiver.named('user_send_text')).toHaveLength(1);
  expect(simulator.messages(LAN.id).map(({ from }) => from)).toEqual(['resident', 'oa', 'oa']);
});
