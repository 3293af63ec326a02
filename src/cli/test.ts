import {
  type Difference,
  findDifference,
  listTranscripts,
  openStage,
  openTranscript,
  playTranscript,
  recordTranscript,
  type Stage,
} from '../authoring/transcript/index.js';
import { ContentError } from '../content/index.js';
import type { CliIo, ExitCode } from './io.js';

/**
 * `su-gia-so test [folder]` – plays every transcript against today's content, for authors.
 * `--update` writes down what the bot says now instead of comparing.
 */
export function test({ root, out }: CliIo, folder: string, update = false): ExitCode {
  const stage = openStage(root, folder);
  const paths = listTranscripts(folder);
  let failed = 0;
  for (const path of paths) {
    const complaint = complaintOf(stage, path, update);
    if (complaint === null) continue;
    failed += 1;
    out(complaint);
  }
  out(`${paths.length - failed} passed, ${failed} failed`);
  return paths.length > 0 && failed === 0 ? 0 : 1;
}

/** What is wrong with a transcript, ready to print; null where nothing is. */
function complaintOf(stage: Stage, path: string, update: boolean): string | null {
  try {
    const file = openTranscript(path);
    const played = playTranscript(stage, file.transcript);
    const trouble = played.turns.find((turn) => turn.trouble !== undefined);
    if (update && !trouble) {
      recordTranscript(file, played);
      // what was recorded holds by itself; what the author expects may still not
      const again = findDifference(openTranscript(path), played);
      return again && print(path, file.transcript.about, again);
    }
    const difference = findDifference(file, played);
    return difference && print(path, file.transcript.about, difference);
  } catch (error) {
    if (error instanceof ContentError) return `✗ ${error.message}`;
    throw error;
  }
}

function print(path: string, about: string, { line, col, where, what }: Difference): string {
  return [`✗ ${path}:${line}:${col} ${about}`, `    ${where}`, ...what.map((text) => `      ${text}`)].join('\n');
}
