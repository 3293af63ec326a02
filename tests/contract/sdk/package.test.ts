import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sdk-package-'));
const project = join(folder, 'project');
const installed = join(project, 'node_modules', 'zalo-oa-sdk-wrapper');

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  run(process.execPath, ['bin/build-sdk.js', join(folder, 'built')], '.');
  const tarball = run('npm', ['pack', '--silent', '--ignore-scripts'], join(folder, 'built')).trim();
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', join(folder, 'built', tarball), '-C', installed, '--strip-components=1'], folder);
  // its own dependencies, as npm would put them beside it
  for (const name of ['undici', 'zod', '@types', 'undici-types']) {
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
  }
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };

test('the packed SDK runs in an empty project', () => {
  writeFileSync(
    join(project, 'index.js'),
    `import { splitText, verifyWebhook } from 'zalo-oa-sdk-wrapper';
     console.log(verifyWebhook(Buffer.from('{}'), undefined, { appId: '1', oaSecretKey: 'x' }).reason, splitText('a b', 2).length);`,
  );
  expect(run(process.execPath, ['index.js'], project)).toBe('no-signature 2\n');
});

test('the packed SDK has types that a strict project compiles with', () => {
  writeFileSync(
    join(project, 'index.ts'),
    `import { createOaClient, openGate, fetchTransport, type Sent, ZaloApiError } from 'zalo-oa-sdk-wrapper';
     const client = createOaClient({
       transport: fetchTransport(),
       tokens: { accessToken: async () => 'token', refused: async () => {} },
       gate: openGate,
       hosts: { oa: 'https://openapi.zalo.me', zbs: 'https://business.openapi.zalo.me' },
     });
     export const sent: Promise<Sent> = client.send('222', { kind: 'text', text: 'a', buttons: [] });
     export const kindOfError = (error: unknown): string => (error instanceof ZaloApiError ? error.kind : '');
     // @ts-expect-error a user id is a string, never a number
     void client.send(222, { kind: 'text', text: 'a', buttons: [] });`,
  );
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--types',
    'node',
    '--skipLibCheck',
  ];
  expect(run(process.execPath, [compiler, ...flags, 'index.ts'], project)).toBe('');
});

test('the SDK asks for the very versions that it is tested with', () => {
  const ours = manifest('package.json').dependencies;
  const asked = manifest('src/zalo-oa-sdk-wrapper/package.json').dependencies;
  expect(asked).toEqual(Object.fromEntries(Object.keys(asked).map((name) => [name, ours[name]])));
});
