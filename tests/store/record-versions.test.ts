import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NewerSessionError } from '../../src/conversation/index.js';
import { readSession } from '../../src/store/index.js';
import { MIGRATIONS, type RecordKind, versionWritten } from '../../src/store/migrations/migrate.js';
import { RECORD_KINDS } from '../../src/store/record-kinds.js';
import { goldenOf } from '../support/golden.js';

const FOLDER = 'tests/store/golden';
const SHAPES = join(FOLDER, 'shapes.json');
const kinds = Object.keys(MIGRATIONS) as RecordKind[];
const versions = kinds.flatMap((kind) =>
  Array.from({ length: versionWritten(kind) }, (_, index) => [kind, index + 1] as const),
);

describe.each(versions)('B9: a stored %s of version %i', (kind, version) => {
  test('becomes what its golden file says, and stays that', () => {
    for (const { name, stored, becomes } of goldenOf(kind, version)) {
      expect(RECORD_KINDS[kind].parse(stored), name).toEqual(becomes);
      expect(RECORD_KINDS[kind].parse(becomes), name).toEqual(becomes);
    }
  });
});

test.each(kinds)('B9: a %s of a later release is refused, even where it would fit', (kind) => {
  for (const { stored } of goldenOf(kind, versionWritten(kind))) {
    expect(RECORD_KINDS[kind].safeParse({ ...stored, v: versionWritten(kind) + 1 }).success).toBe(false);
  }
});

test('B9: each version has a golden file, and each golden file is of a version', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'shapes.json');
  expect(files.sort()).toEqual(versions.map(([kind, version]) => `${kind}-${version}.json`).sort());
});

/**
 * A schema that changes needs another version, a migration and a golden file. For a version that was never released,
 * take its line out of shapes.json; UPDATE_SHAPES=1 writes the lines that are missing.
 */
test('B9: the shape of a record does not change within its version', () => {
  const known = existsSync(SHAPES) ? (JSON.parse(readFileSync(SHAPES, 'utf8')) as Record<string, string>) : {};
  const shapes = Object.fromEntries(kinds.map((kind) => [`${kind}-${versionWritten(kind)}`, shapeOf(kind)]));
  if (process.env['UPDATE_SHAPES'] === '1') {
    writeFileSync(SHAPES, `${JSON.stringify({ ...shapes, ...known }, null, 2)}\n`);
  }
  expect(JSON.parse(readFileSync(SHAPES, 'utf8'))).toMatchObject(shapes);
});

function shapeOf(kind: RecordKind): string {
  const shape = JSON.stringify(z.toJSONSchema(RECORD_KINDS[kind], { io: 'output' }));
  return createHash('sha256').update(shape).digest('hex').slice(0, 16);
}

test('a session of a later release is neither read nor taken for none', () => {
  expect(() => readSession('{"v":4,"place":{"at":"somewhere"}}')).toThrow(NewerSessionError);
  expect(() => readSession('{"v":4}')).toThrow('version 4');
});

test('a damaged session is handed back as it is stored, and no session is none', () => {
  expect(readSession(null)).toEqual({ session: null, damaged: null });
  for (const damaged of ['{"v":2}', '{"v":', '[]', '7'])
    expect(readSession(damaged)).toEqual({ session: null, damaged });
});
