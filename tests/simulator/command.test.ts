import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { startReceiver } from './receiver.js';

// the command loads its parts when it is called
const START_WITHIN = { timeout: 15_000 };

/** Runs the command as a shell would, until `stop`. */
function run(...args: readonly string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  let stop = () => {};
  const stopped = new Promise<string>((resolve) => {
    stop = () => resolve('SIGINT');
  });
  const done = runCli(['simulator', ...args], {
    env: {},
    root: fileURLToPath(new URL('../..', import.meta.url)),
    out: (line) => void lines.push(line),
    err: (line) => void errors.push(line),
    input: new PassThrough(),
    stopSignal: () => stopped,
  });
  onTestFinished(async () => {
    stop();
    await done;
  });
  const setting = (name: string) =>
    vi.waitFor(() => {
      const found = lines.find((line) => line.startsWith(`${name}=`));
      expect(found).toBeDefined();
      return String(found).slice(name.length + 1);
    }, START_WITHIN);
  return { done, stop, errors, setting };
}

test('the command starts a simulator alone and prints all that a bot needs to talk to it', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const { setting, stop, done } = run(
    '--port',
    '0',
    '--webhook',
    receiver.url,
    '--oa-name',
    'Phường X',
    '--oa-type',
    '4',
  );
  const url = await setting('ZALO_API_BASE_URL');
  expect(await setting('ZALO_ZBS_BASE_URL')).toBe(url);
  const grant = await fetch(`${await setting('ZALO_OAUTH_BASE_URL')}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: await setting('ZALO_APP_SECRET') },
    body: new URLSearchParams({
      app_id: await setting('ZALO_APP_ID'),
      grant_type: 'refresh_token',
      refresh_token: await setting('ZALO_REFRESH_TOKEN'),
    }),
  });
  const { access_token: token } = (await grant.json()) as { access_token: string };
  const profile = await fetch(`${url}/v2.0/oa/getoa`, { headers: { access_token: token } });
  expect(await profile.json()).toMatchObject({
    error: 0,
    data: { oa_id: await setting('ZALO_OA_ID'), name: 'Phường X' },
  });

  const state = await (await fetch(`${url}/simulator/state`)).json();
  expect(state).toMatchObject({ oa: { type: 4 }, webhook: { url: receiver.url } });
  const [{ id }] = (state as { residents: [{ id: string }] }).residents;
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/simulator/residents/${id}/say`, { method: 'POST', headers, body: '{"text":"alo"}' });
  await vi.waitFor(() => expect(receiver.deliveries[0]?.event.message.text).toBe('alo'));

  stop();
  expect(await done).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test.each([
  ['--port', '70000'],
  ['--oa-type', '3'],
  ['--oa-id', 'phuong'],
  ['--webhook', 'localhost:3000'],
  ['--retry-scale', 'fast'],
])('%s %s is wrong use', async (...flag) => {
  const { done, errors } = run(...flag);
  expect(await done).toBe(2);
  expect(errors.join('\n')).toContain(flag[0]);
});
