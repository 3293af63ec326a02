import { createHash } from 'node:crypto';
import type { Flow, Phrases, Snapshot } from '../engine/index.js';
import { compileFlow, compileHome } from './compile-flow.js';
import type { FlowFile, HomeFile } from './schema.js';
import type { Ward } from './ward.js';
import { fillWard } from './ward-text.js';

/** What the ward puts into texts and questions. */
export type WardParts = { readonly values: Readonly<Record<string, string>>; readonly areas: Ward['areas'] };

export type CheckedFiles = {
  readonly home: HomeFile;
  readonly phrases: Phrases;
  readonly flows: readonly FlowFile[];
};

/** Turns checked files into what the engine runs. `hash` names it; without one, a name is made of what stands in it. */
export function compileContent(files: CheckedFiles, { values, areas }: WardParts, hash?: string): Snapshot {
  const { home, phrases, flows: flowFiles } = fillWard(files, values);
  const flows: readonly Flow[] = [compileHome(home), ...flowFiles.map((file) => compileFlow(file, { phrases, areas }))];
  const { going_on: goingOn, ...greeting } = home.greeting;
  return {
    hash: hash ?? hashOf([home, phrases, flowFiles, areas]),
    greeting: { ...greeting, goingOn },
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    faq: new Map(),
    phrases,
  };
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
