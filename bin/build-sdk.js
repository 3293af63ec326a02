#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the SDK as a package of its own: `node bin/build-sdk.js [folder]`, then `npm pack` or `npm publish` there. */
const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src', 'zalo-oa-sdk-wrapper');
const target = process.argv[2] ?? join(root, 'dist-sdk');

rmSync(target, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const args = [compiler, '-p', join(root, 'tsconfig.sdk.json'), '--outDir', target];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
for (const file of ['package.json', 'README.md']) copyFileSync(join(source, file), join(target, file));
copyFileSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
