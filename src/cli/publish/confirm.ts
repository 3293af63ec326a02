import { createInterface } from 'node:readline';
import type { CliIo } from '../io.js';

/** Asks for one line; anything but a yes, and the end of the input, is a no. */
export async function confirm({ out, input }: CliIo, question: string): Promise<boolean> {
  out(question);
  const lines = createInterface({ input });
  try {
    for await (const line of lines) return /^(có|co|y|yes)$/i.test(line.normalize('NFC').trim());
    return false;
  } finally {
    lines.close();
  }
}
