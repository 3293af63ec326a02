#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './fresh-build.js';

buildIfStale({ always: true, check: true });
const learn = [fileURLToPath(new URL('su-gia-so.js', import.meta.url)), 'learn'];
const { status } = spawnSync(process.execPath, learn, { stdio: 'inherit' });
process.exitCode = status ?? 1;
