import { describe, readAskedLine, splitLines, systemsOf, toLine, understand } from '../authoring/ask/index.js';
import { loadContent } from '../content/index.js';
import type { Snapshot } from '../engine/index.js';
import type { CliIo, ExitCode } from './io.js';

export type AskFlags = {
  readonly ward: string;
  /** The system in whose part of the bot the message is written. */
  readonly in?: string;
  /** Reads messages from the input, one a line, and tells each as a JSON object. */
  readonly jsonl?: boolean;
};

/** `su-gia-so ask` – what the bot makes of a message, and why. Nothing is sent, kept or logged. */
export async function ask(io: CliIo, message: string | undefined, flags: AskFlags): Promise<ExitCode> {
  const { root, out, err } = io;
  if ((message === undefined) !== (flags.jsonl === true)) {
    err('Viết một tin nhắn trong dấu “ ”, hoặc dùng --jsonl để đọc nhiều tin / a message, or --jsonl');
    return 2;
  }
  const { snapshot } = loadContent(root, flags.ward);
  const system = flags.in ?? null;
  const systems = systemsOf(snapshot);
  if (system !== null && !systems.includes(system)) {
    err(`--in là một trong: ${systems.join(', ')}`);
    return 2;
  }
  warmUp(snapshot);
  if (message === undefined) return await askEach(io, snapshot, system);
  const now = Date.now();
  for (const line of describe(snapshot, understand(snapshot, message, system, now), system, now)) out(line);
  return 0;
}

/** The ways of asking are learned or read, and the code is compiled, before the first message, whose time is told. */
function warmUp(snapshot: Snapshot): void {
  for (const { phrasings } of snapshot.faq.values()) understand(snapshot, phrasings[0] ?? '', null, 0);
}

/** Each line is answered when it comes. */
async function askEach({ input, out }: CliIo, snapshot: Snapshot, system: string | null): Promise<ExitCode> {
  for await (const line of splitLines(input)) {
    const asked = readAskedLine(line, system);
    out(JSON.stringify(toLine(asked.text, understand(snapshot, asked.text, asked.system, Date.now()))));
  }
  return 0;
}
