/** A message, and the system in whose part of the bot it is written; null anywhere else. */
export type AskedMessage = { readonly text: string; readonly system: string | null };

/** A line is a message as it stands, or `{"text": …, "in": …}`. */
export function readAskedLine(line: string, system: string | null): AskedMessage {
  const asked = line.trimStart().startsWith('{') ? parse(line) : null;
  if (typeof asked?.text !== 'string') return { text: line, system };
  return { text: asked.text, system: typeof asked.in === 'string' ? asked.in : system };
}

function parse(line: string): { readonly text?: unknown; readonly in?: unknown } | null {
  try {
    return JSON.parse(line);
  } catch {
    return null; // a message may well begin with a brace
  }
}
