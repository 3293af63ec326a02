import { type Coverage, coverageOf, describeCoverage, percentOf, walkedIn } from '../authoring/cover/index.js';
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

export type TestFlags = {
  /** Writes down what the bot says now instead of comparing. */
  readonly update?: boolean;
  /** Tells which ways of the content no transcript walks. */
  readonly coverage?: boolean;
  readonly format?: 'text' | 'json';
  /** Fails where fewer percent of the ways are walked; implies `coverage`. */
  readonly atLeast?: number;
  /** Whose content the coverage is of. */
  readonly ward?: string;
};

/** `su-gia-so test [folder]` – plays every transcript against today's content, for authors. */
export function test({ root, out }: CliIo, folder: string, flags: TestFlags = {}): ExitCode {
  const { update = false, format = 'text', atLeast = 0, ward = 'tay-tuu' } = flags;
  const stage = openStage(root, folder);
  const walked = new Set<string>();
  const paths = listTranscripts(folder);
  const failures = paths.flatMap((path) => complaintOf(stage, path, update, walked) ?? []);
  const counts = { passed: paths.length - failures.length, failed: failures.length };
  const coverage = flags.coverage || atLeast > 0 ? coverageOf(stage.content(ward), walked) : null;
  if (format === 'json') out(JSON.stringify({ ...counts, failures, ...(coverage && { coverage }) }, null, 2));
  else for (const line of [...failures, ...describe(coverage, atLeast), summary(counts)]) out(line);
  const isCovered = coverage === null || percentOf(coverage) >= atLeast;
  return paths.length > 0 && failures.length === 0 && isCovered ? 0 : 1;
}

const summary = ({ passed, failed }: { passed: number; failed: number }) => `${passed} passed, ${failed} failed`;

function describe(coverage: Coverage | null, atLeast: number): readonly string[] {
  if (coverage === null) return [];
  const isEnough = percentOf(coverage) >= atLeast;
  return [...describeCoverage(coverage), ...(isEnough ? [] : [`✗ cần ít nhất ${atLeast}%`])];
}

/** What is wrong with a transcript, ready to print; null where nothing is. Notes which ways it walked. */
function complaintOf(stage: Stage, path: string, update: boolean, walked: Set<string>): string | null {
  try {
    const file = openTranscript(path);
    const played = playTranscript(stage, file.transcript, (trace) => {
      for (const key of walkedIn(trace)) walked.add(key);
    });
    const isPlayed = played.turns.every((turn) => turn.trouble === undefined);
    if (update && isPlayed) recordTranscript(file, played);
    // what was recorded holds by itself; what the author expects may still not
    const difference = findDifference(update && isPlayed ? openTranscript(path) : file, played);
    return difference && print(path, file.transcript.about, difference);
  } catch (error) {
    if (error instanceof ContentError) return `✗ ${error.message}`;
    throw error;
  }
}

function print(path: string, about: string, { line, col, where, what }: Difference): string {
  return [`✗ ${path}:${line}:${col} ${about}`, `    ${where}`, ...what.map((text) => `      ${text}`)].join('\n');
}
