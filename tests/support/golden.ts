import { readFileSync } from 'node:fs';

/** A record as a release wrote it, and as today's reads it. */
export type Golden = {
  readonly name: string;
  readonly stored: Readonly<Record<string, unknown>>;
  readonly becomes: Readonly<Record<string, unknown>>;
};

export function goldenOf(kind: string, version: number): readonly Golden[] {
  return JSON.parse(readFileSync(`tests/store/golden/${kind}-${version}.json`, 'utf8')) as Golden[];
}
