import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';

/** A folder with these files, and `su-gia-so test` in it. Ends with the test. */
export function transcriptFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'su-gia-so-transcripts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    folder,
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    test: (...flags: readonly string[]) => runHere('test', folder, ...flags),
  };
}

/** Runs a command over the content of this repository: its exit code and all that it printed. */
export async function runHere(...args: readonly string[]) {
  const lines: string[] = [];
  const code = await runCli(args, {
    env: {},
    root: '.',
    out: (line) => void lines.push(line),
    err: (line) => void lines.push(line),
    input: process.stdin,
    stopSignal: () => new Promise(() => {}),
  });
  return { code, text: lines.join('\n') };
}
