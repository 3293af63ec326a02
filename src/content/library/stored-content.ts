import { z } from 'zod';
import { PHRASES, type Phrases, type Snapshot } from '../../engine/index.js';
import { compileContent } from '../compile-content.js';
import { faqSchema } from '../faq-schema.js';
import { type ContentSource, phrasesSchema } from '../load.js';
import { areasSchema, flowSchema, homeSchema } from '../schema.js';

const storedSchema = z.object({
  v: z.literal(1),
  home: homeSchema,
  phrases: z.record(z.string(), z.string()),
  flows: z.array(flowSchema),
  faq: z.array(z.preprocess(sinceTitles, faqSchema)),
  ward: z.object({
    values: z.record(z.string(), z.string()),
    areas: areasSchema,
  }),
});

/** The whole content as text, from which this and any later release can compile it again. */
export function storeContent(source: ContentSource): string {
  return JSON.stringify({ v: 1, ...source });
}

/**
 * Compiles a stored version under the hash by which sessions remember it. Phrases that came with a later release than
 * the version are taken from `spare`. Null where this release cannot read it.
 */
export function readStoredContent(text: string, hash: string, spare: Partial<Phrases> = {}): Snapshot | null {
  const parsed = storedSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { home, flows, faq, phrases: kept, ward } = parsed.data;
  const phrases = phrasesSchema.safeParse(Object.fromEntries(PHRASES.map((name) => [name, kept[name] ?? spare[name]])));
  return phrases.success ? compileContent({ home, flows, faq, phrases: phrases.data }, ward, hash) : null;
}

/** Versions were stored before questions had a title and a contact. */
function sinceTitles(file: unknown): unknown {
  if (!isRecord(file) || !isRecord(file['questions'])) return file;
  const questions = Object.entries(file['questions']).map(([topic, question]) =>
    isRecord(question) ? [topic, { title: topic.slice(0, 28), contact: '.', ...question }] : [topic, question],
  );
  return { ...file, questions: Object.fromEntries(questions) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
