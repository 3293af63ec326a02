import { createHash } from 'node:crypto';
import type { FaqAnswer, Flow, Phrases, Snapshot } from '../engine/index.js';
import { compileFlow, compileHome } from './compile-flow.js';
import type { FaqFile } from './faq-schema.js';
import type { FlowFile, HomeFile } from './schema.js';
import { offerTopics } from './topic-models/prepare-topics.js';
import type { Ward } from './ward.js';
import { fillWard } from './ward-text.js';

/** What the ward puts into texts and questions. */
export type WardParts = { readonly values: Readonly<Record<string, string>>; readonly areas: Ward['areas'] };

export type CheckedFiles = {
  readonly home: HomeFile;
  readonly phrases: Phrases;
  readonly flows: readonly FlowFile[];
  readonly faq: readonly FaqFile[];
};

/** Turns checked files into what the engine runs. `hash` names it; without one, a name is made of what stands in it. */
export function compileContent(files: CheckedFiles, { values, areas }: WardParts, hash?: string): Snapshot {
  const { home, phrases, flows: flowFiles, faq: faqFiles } = fillWard(files, values);
  const flows: readonly Flow[] = [compileHome(home), ...flowFiles.map((file) => compileFlow(file, { phrases, areas }))];
  const faq = faqFiles.flatMap(answersOf);
  const { going_on: goingOn, ...greeting } = home.greeting;
  const snapshot: Snapshot = {
    hash: hash ?? hashOf([home, phrases, flowFiles, areas, faq]),
    greeting: { ...greeting, goingOn },
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    faq: new Map(faq.map((answer) => [answer.topic, answer])),
    elsewhere: faqFiles.flatMap(({ elsewhere }) => elsewhere),
    phrases,
  };
  offerTopics(snapshot);
  return snapshot;
}

function answersOf({ questions }: FaqFile): readonly FaqAnswer[] {
  return Object.entries(questions).map(([topic, { title, phrasings, say, contact }]) => ({
    topic,
    title,
    phrasings,
    say: `${say}\n${contact}`,
  }));
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
