import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel, encodeModel, type TopicModel } from '../../understanding/index.js';

/** Beside package.json, whether this runs from src/ or from dist/. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', '.cache', 'topics');
/** Some contents may be served in turn, and their models are kept. */
const MOST_KEPT = 8;

/** A model that was learned before on this machine; null if there is none, or it is damaged. */
export function readModel(key: string): TopicModel | null {
  const path = pathOf(key);
  if (!existsSync(path)) return null;
  try {
    return decodeModel(readFileSync(path));
  } catch {
    return null;
  }
}

/** Keeps a model for the next start; where nothing may be written, that start will learn it anew. */
export function writeModel(key: string, model: TopicModel): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const fresh = `${pathOf(key)}.${process.pid}`;
    writeFileSync(fresh, encodeModel(model));
    renameSync(fresh, pathOf(key));
    removeOldest();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function removeOldest(): void {
  const models = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.model'))
    .map((name) => ({ path: join(FOLDER, name), at: statSync(join(FOLDER, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const { path } of models.slice(MOST_KEPT)) rmSync(path, { force: true });
}

function pathOf(key: string): string {
  return join(FOLDER, `${key}.model`);
}
