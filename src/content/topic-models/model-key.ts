import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../engine/index.js';

/**
 * What reads a message: a model that other code made is none for this one. The build's, also where the sources run
 * themselves, so that both share a model.
 */
const BUILT = join(import.meta.dirname, '..', '..', '..', 'dist', 'understanding');
const READERS = existsSync(BUILT) ? BUILT : join(import.meta.dirname, '..', '..', 'understanding');

let ofCode: string | null = null;

/** Names the model of some questions: the same for the same phrasings and the same code, and only for them. */
export function modelKey({ faq, elsewhere }: Pick<Snapshot, 'faq' | 'elsewhere'>): string {
  ofCode ??= hashOf(filesBelow(READERS));
  const questions = [...faq.values()].map(({ topic, phrasings }) => [topic, phrasings]);
  return hashOf([ofCode, JSON.stringify([questions, elsewhere])]);
}

function filesBelow(folder: string): readonly string[] {
  return ['topics', 'normalise', 'commands'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => readFileSync(path, 'utf8')),
  );
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}
