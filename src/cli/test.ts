import { isDeepStrictEqual } from 'node:util';
import { loadContent } from '../content/index.js';
import type { CliIo, ExitCode } from './io.js';
import { listTranscripts, readTranscript, writeTranscript } from './transcript/files.js';
import { playTranscript } from './transcript/play.js';
import type { Transcript } from './transcript/schema.js';

/**
 * `su-gia-so test [folder]` – plays every transcript against today's content, for authors.
 * `--update` writes down what the bot says now instead of comparing.
 */
export function test({ root, out }: CliIo, folder: string, update = false): ExitCode {
  const paths = listTranscripts(folder);
  let failed = 0;
  for (const path of paths) {
    const expected = readTranscript(path);
    const actual = playTranscript(loadContent(root, expected.ward).snapshot, expected);
    if (update) writeTranscript(path, actual);
    else if (!isDeepStrictEqual(actual, expected)) {
      failed += 1;
      out(`✗ ${path}: ${expected.about}`);
      out(firstDifference(expected, actual));
    }
  }
  out(`${paths.length - failed} passed, ${failed} failed`);
  return paths.length > 0 && failed === 0 ? 0 : 1;
}

function firstDifference(expected: Transcript, actual: Transcript): string {
  const index = expected.turns.findIndex((turn, at) => !isDeepStrictEqual(turn.bot, actual.turns[at]?.bot));
  if (index === -1) return `    kết thúc ở ${actual.ends}, mong đợi ${expected.ends}`;
  const turn = expected.turns[index];
  const said = turn?.says ?? turn?.taps ?? 'quan tâm';
  const quote = (lines: readonly string[] = []) => lines.join('\n').replaceAll('\n', '\n        ');
  return [
    `    lượt ${index + 1}, sau khi bác nhắn “${said}”`,
    `      mong đợi: ${quote(turn?.bot)}`,
    `      bot nói:  ${quote(actual.turns[index]?.bot)}`,
  ].join('\n');
}
