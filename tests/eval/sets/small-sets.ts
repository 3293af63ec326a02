import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const read = <T>(file: string, schema: z.ZodType<T>): T => schema.parse(parse(readFileSync(file, 'utf8')));

/** Messages that steer the bot; `command` is null for what only looks so. */
export const readCommands = (file: string) =>
  read(file, z.array(z.object({ text: z.string(), command: z.string().nullable() })));

/** Messages with secrets and the kinds of these, and what only looks like one. */
export const readSensitive = (file: string) =>
  read(
    file,
    z.object({
      secrets: z.array(z.object({ text: z.string(), kinds: z.array(z.string()), masked: z.string().optional() })),
      look_alikes: z.array(z.string()),
    }),
  );

/** Messages with links and what is to be said of each; without any for what only looks like one. */
export const readLinks = (file: string) =>
  read(
    file,
    z.array(
      z.object({
        text: z.string(),
        links: z.array(z.object({ url: z.string().optional(), verdict: z.string() })),
      }),
    ),
  );

/** What cannot wait or is rude, and, with null, what only sounds so. */
export const readEmergencies = (file: string) =>
  read(file, z.object({ messages: z.array(z.object({ text: z.string(), expect: z.string().nullable() })) })).messages;
