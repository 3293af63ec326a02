/**
 * The lines of a stream as they come, without their ends; what is no UTF-8 in it becomes U+FFFD. Only a line feed ends a
 * line: every other sign may stand in a message.
 */
export async function* splitLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    begun.push(first);
    for (const line of others) {
      yield whole(begun);
      begun = [line];
    }
  }
  begun.push(decoder.decode());
  const last = whole(begun);
  if (last !== '') yield last;
}

function whole(parts: readonly string[]): string {
  const line = parts.join('');
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
