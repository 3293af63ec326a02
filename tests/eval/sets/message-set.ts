import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** How a message is written: with diacritics, without, in short forms and slips, or as a story in one breath. */
export const STYLES = ['accented', 'plain', 'noisy', 'rambling'] as const;
export type Style = (typeof STYLES)[number];

const messages = z.array(z.string().min(1));
const schema = z.strictObject({
  topics: z.record(
    z.string(),
    z.strictObject({ accented: messages, plain: messages, noisy: messages, rambling: messages }),
  ),
  out_of_scope: messages,
});

export type Question = { readonly text: string; readonly topic: string; readonly style: Style };
export type MessageSet = { readonly questions: readonly Question[]; readonly outOfScope: readonly string[] };

/** Made-up messages, the question that each puts, and messages that put none of ours. */
export function readMessages(file: string): MessageSet {
  const { topics, out_of_scope: outOfScope } = schema.parse(parse(readFileSync(file, 'utf8')));
  const questions = Object.entries(topics).flatMap(([topic, byStyle]) =>
    STYLES.flatMap((style) => byStyle[style].map((text) => ({ text, topic, style }))),
  );
  return { questions, outOfScope };
}
