import { Refusal } from './refusal.js';
import type { Token } from './tokens.js';

/** Reads tokens one after another and keeps count of how deep the parts lie in each other. */
export type TokenReader = {
  peek(): Token;
  take(): Token;
  /** Takes the token if it is one of these words or symbols. */
  takeIf(...texts: readonly string[]): Token | null;
  /** @throws Refusal if the next token is another */
  expect(text: string): void;
  /** Reads one part that lies inside another. @throws Refusal if it lies too deep */
  deeper<T>(read: () => T): T;
};

/** Parts that may lie in each other: brackets, functions, `not`, `-`. */
const DEEPEST = 20;

export function tokenReader(tokens: readonly Token[]): TokenReader {
  let next = 0;
  let depth = 0;
  const peek = () => tokens[next] ?? { kind: 'end', text: '', at: 0 };
  const take = () => {
    const token = peek();
    next += 1;
    return token;
  };
  const takeIf = (...texts: readonly string[]) => {
    const { kind, text } = peek();
    return kind !== 'string' && kind !== 'end' && texts.includes(text) ? take() : null;
  };
  return {
    peek,
    take,
    takeIf,
    expect(text) {
      if (takeIf(text) === null) throw new Refusal(peek().at, `thiếu dấu ${text}`);
    },
    deeper(read) {
      depth += 1;
      if (depth > DEEPEST) throw new Refusal(peek().at, `lồng nhau quá ${DEEPEST} lớp`);
      const part = read();
      depth -= 1;
      return part;
    },
  };
}
