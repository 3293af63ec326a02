import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const SDK = 'src/zalo-oa-sdk-wrapper';

/** What the examples use and do not make: the reader's own. One that an example makes hides the one here. */
const NAMES = `
import type * as sdk from 'zalo-oa-sdk-wrapper';
declare global {
  const appId: string, appSecret: string, oaId: string, oaSecretKey: string, tokenKey: string;
  const oauthBaseUrl: string, apiBaseUrl: string, code: string, verifier: string, accessToken: string;
  const userId: string, person: string, messageId: string, groupId: string, assetId: string, staffPhone: string;
  const anonymousId: string, conversationId: string, attachmentId: string, token: string, imageUrl: string;
  const title: string, description: string, avatarUrl: string, from: number, to: number;
  const jpg: Uint8Array, png: Uint8Array, jpgOrPng: Uint8Array, gifBytes: Uint8Array, pdf: Uint8Array, mp4: Uint8Array;
  const body: Readonly<Record<string, unknown>>, queue: string[], signal: AbortSignal;
  const express: typeof import('express'), log: { warn(facts: object): void };
  const store: sdk.TokenStore, tokens: sdk.GrantKeeper, transport: sdk.Transport, gate: sdk.RateGate;
  const redisUploadCounter: sdk.UploadCounter, redisAttachmentStore: sdk.AttachmentStore;
  const hosts: { oa: string; zbs: string }, client: sdk.OaClient, event: sdk.ZaloEvent, message: sdk.OutgoingMessage;
  const app: import('express').Express & sdk.OAuthApp;
  function keepForLater(event: sdk.ZaloEvent): Promise<void>;
  function keepForStudy(name: string, raw: unknown): void;
  function answer(userId: string, text: string): void;
  function show(state: unknown): void;
  function report(error: unknown): void;
  function staffAnswered(userId: string, adminId: string): void;
  function forget(userId: string): void;
  function alarm(kind: sdk.UploadKind, used: number, limit: number): void;
  function page(text: string): void;
  function sendFile(userId: string, token: string): Promise<sdk.Sent>;
  function markAsBeingSent(message: sdk.OutgoingMessage): Promise<void>;
  function takeToken(lane: sdk.Lane, rules: sdk.BucketRules): Promise<sdk.Take>;
  function noteSeen(limit: number | null, remaining: number | null): Promise<void>;
  function pauseAll(forMs: number): Promise<void>;
}
`;

/** An example as a module: its imports, and the rest as the body of a function. */
function moduleOf(example: string): string {
  const imports = /^import [^;]*;$/gm;
  const body = example.replace(imports, '');
  return `${(example.match(imports) ?? []).join('\n')}\nexport async function example() {\n${body}\n}\n`;
}

test('every example of the README compiles in a strict project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const examples = [...readFileSync(join(SDK, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)];
  expect(examples.length).toBeGreaterThan(15);
  for (const [index, [, example = '']] of examples.entries()) {
    writeFileSync(join(folder, `example-${index + 1}.ts`), moduleOf(example));
  }
  writeFileSync(join(folder, 'names.d.ts'), NAMES);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const compilerOptions = {
    noUnusedLocals: false,
    noImplicitReturns: false,
    paths: { 'zalo-oa-sdk-wrapper': [resolve(SDK, 'index.ts')] },
    typeRoots: [resolve('node_modules/@types')],
  };
  const project = { extends: resolve('tsconfig.json'), compilerOptions, include: [join(folder, '*.ts')] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  const tsc = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(tsc.stdout + tsc.stderr).toBe('');
});
