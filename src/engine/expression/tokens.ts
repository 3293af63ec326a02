import { Refusal } from './refusal.js';

/** `at`: offset in the source, in code units. */
export type Token = {
  readonly kind: 'number' | 'string' | 'name' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
};

const SPACE = /\s+/y;
const NUMBER = /\d+(\.\d+)?/y;
/** A hyphen is part of a name where a letter or digit follows at once; so subtracting needs a space. */
const NAME = /[a-z_][a-z0-9_]*(-[a-z0-9_]+)*(\.[a-z0-9_]+(-[a-z0-9_]+)*)*/y;
const SYMBOL = /==|!=|<=|>=|[<>+\-*/()[\],]/y;

/** @throws Refusal at the first character that begins nothing */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const space = match(SPACE, source, at);
    if (space === null) {
      const token = tokenAt(source, at);
      tokens.push(token);
      at += token.kind === 'string' ? token.text.length + 2 : token.text.length;
    } else at += space.length;
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}

function tokenAt(source: string, at: number): Token {
  const quote = source.charAt(at);
  if (quote === '"' || quote === "'") return { kind: 'string', text: quoted(source, at, quote), at };
  const found = (['number', 'name', 'symbol'] as const).flatMap((kind) => {
    const text = match(PATTERNS[kind], source, at);
    return text === null ? [] : [{ kind, text, at }];
  });
  if (found[0]) return found[0];
  throw new Refusal(at, strange(quote));
}

const PATTERNS = { number: NUMBER, name: NAME, symbol: SYMBOL };

/** Braces end a placeholder, so that no string may hold one. */
function quoted(source: string, at: number, quote: string): string {
  const end = source.indexOf(quote, at + 1);
  if (end === -1) throw new Refusal(at, 'chuỗi chưa đóng nháy');
  const text = source.slice(at + 1, end);
  const brace = text.search(/[{}]/);
  if (brace !== -1) throw new Refusal(at + 1 + brace, 'chuỗi không được có dấu { hay }');
  return text;
}

function strange(character: string): string {
  if ('“”‘’'.includes(character)) return 'chuỗi viết trong nháy thẳng "…" hoặc \'…\'';
  if (character === '=') return 'so sánh bằng viết ==';
  if (character === '!') return 'phủ định viết not, khác nhau viết !=';
  if (character === '&' || character === '|') return 'viết and, or';
  return 'ký tự này không có nghĩa ở đây';
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
