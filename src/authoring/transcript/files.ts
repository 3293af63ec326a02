import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { ContentError, checkShape, type Issue, readYaml } from '../../content/index.js';
import type { PlayedTranscript } from './play.js';
import { type Transcript, transcriptSchema } from './schema.js';

/** A transcript that can still tell where each part of it stands. */
export type TranscriptFile = {
  readonly path: string;
  readonly transcript: Transcript;
  issue(path: readonly PropertyKey[], what: string, hint?: string): Issue;
};

/** A piece of content that a transcript publishes lies beside it under such a name. */
export const OVERLAY = '.overlay.yaml';

/** The transcript files of a folder, sorted by name. */
export function listTranscripts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith(OVERLAY))
    .sort()
    .map((name) => join(folder, name));
}

/** @throws ContentError with every issue of the file and its place */
export function openTranscript(path: string): TranscriptFile {
  const file = readYaml(path, path);
  const { value, issues } = checkShape<Transcript>(file, transcriptSchema);
  if (!value) throw new ContentError(issues);
  return { path, transcript: value, issue: file.issue };
}

/** @throws ContentError with every issue of the file and its place */
export function readTranscript(path: string): Transcript {
  return openTranscript(path).transcript;
}

/**
 * Writes down what the bot said where the file says otherwise; comments, order and `expect` stay as they are. A turn
 * with an `expect` gets a `bot` only if it has one.
 */
export function recordTranscript({ path, transcript }: TranscriptFile, played: PlayedTranscript): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  let isChanged = false;
  const set = (at: readonly (string | number)[], value: unknown) => {
    document.setIn(at, document.createNode(value));
    isChanged = true;
  };
  for (const [index, turn] of transcript.turns.entries()) {
    const bot = played.turns[index]?.bot ?? [];
    if (turn.bot === undefined && (turn.expect !== undefined || bot.length === 0)) continue;
    if (!isDeepStrictEqual(turn.bot, bot)) set(['turns', index, 'bot'], bot);
  }
  if (transcript.ends !== played.ends) set(['ends'], played.ends);
  if (isChanged) writeFileSync(path, document.toString({ lineWidth: 0, blockQuote: 'literal' }));
}
