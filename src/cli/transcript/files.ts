import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Transcript, transcriptSchema } from './schema.js';

/** The transcript files of a folder, sorted by name. */
export function listTranscripts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

export function readTranscript(path: string): Transcript {
  return transcriptSchema.parse(parse(readFileSync(path, 'utf8')));
}

/** Writes what was played over the file, for review in the diff. */
export function writeTranscript(path: string, transcript: Transcript): void {
  writeFileSync(path, stringify(transcript, { lineWidth: 0, blockQuote: 'literal' }));
}
