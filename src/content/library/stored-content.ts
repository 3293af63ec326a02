import { z } from 'zod';
import { PHRASES, type Phrases, type Snapshot } from '../../engine/index.js';
import { type ContentSource, compile, phrasesSchema } from '../load.js';
import { areasSchema, flowSchema, homeSchema } from '../schema.js';

const storedSchema = z.object({
  v: z.literal(1),
  home: homeSchema,
  phrases: z.record(z.string(), z.string()),
  flows: z.array(flowSchema),
  // versions of before the neighbourhoods have none
  areas: areasSchema.default([]),
});

/** The whole content as text, from which this and any later release can compile it again. */
export function storeContent({ home, phrases, flows, areas }: ContentSource): string {
  // a step's kind is told by its keys, as in the files: reading refuses one that is written out
  const asWritten = (key: string, value: unknown) => (key === 'kind' ? undefined : value);
  return JSON.stringify({ v: 1, home, phrases, flows, areas }, asWritten);
}

/**
 * Compiles a stored version under the hash by which sessions remember it. Phrases that came with a later release than
 * the version are taken from `spare`. Null where this release cannot read it.
 */
export function readStoredContent(text: string, hash: string, spare: Partial<Phrases> = {}): Snapshot | null {
  const parsed = storedSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { home, flows, areas, phrases: kept } = parsed.data;
  const phrases = phrasesSchema.safeParse(Object.fromEntries(PHRASES.map((name) => [name, kept[name] ?? spare[name]])));
  return phrases.success ? compile({ home, flows, areas, phrases: phrases.data }, hash) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
