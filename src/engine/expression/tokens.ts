export type Token = {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end' | 'bad';
  readonly text: string;
  readonly at: number;
};

// names hold hyphens ("answers.loai-may"): a minus needs a space on its left
const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"([^"\n]*)"|([a-z][a-z0-9_]*(?:\.[a-z0-9][a-z0-9_-]*)*)|(==|!=|<=|>=|[<>()+*/-]))/y;

/** The words of an expression, an `end` last; at something that is none, `bad` and then `end`. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const scanner = new RegExp(TOKEN);
  while (source.slice(scanner.lastIndex).trim() !== '') {
    const from = scanner.lastIndex;
    const match = scanner.exec(source);
    if (!match) {
      const at = from + (source.slice(from).length - source.slice(from).trimStart().length);
      tokens.push({ kind: 'bad', text: source.slice(at, at + 1), at });
      break;
    }
    const [whole, number, text, name, sign] = match;
    const at = from + whole.length - whole.trimStart().length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (text !== undefined) tokens.push({ kind: 'text', text, at });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else tokens.push({ kind: 'sign', text: sign ?? '', at });
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}
