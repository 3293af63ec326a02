import { Refusal } from './refusal.js';
import type { TokenReader } from './token-reader.js';
import { type BinaryOperator, FUNCTIONS, type FunctionName, type Tree } from './tree.js';
import type { Value } from './value.js';

type Parse = (reader: TokenReader) => Tree;

/** Operators of one rank, read from the left. */
const chain =
  (part: Parse, ...operators: readonly BinaryOperator[]): Parse =>
  (reader) => {
    let tree = part(reader);
    for (let token = reader.takeIf(...operators); token; token = reader.takeIf(...operators)) {
      tree = { is: 'binary', op: token.text as BinaryOperator, left: tree, right: part(reader) };
    }
    return tree;
  };

const parseProduct = chain(parseMinus, '*', '/');
const parseSum = chain(parseProduct, '+', '-');
const parseAnd = chain(parseNot, 'and');
/** A whole expression: `or` binds least, then `and`, `not`, comparisons, `+ -`, `* /`. */
export const parseOr: Parse = chain(parseAnd, 'or');

function parseNot(reader: TokenReader): Tree {
  if (reader.takeIf('not')) return { is: 'not', of: reader.deeper(() => parseNot(reader)) };
  return parseComparison(reader);
}

const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='] as const;

function parseComparison(reader: TokenReader): Tree {
  const left = parseSum(reader);
  if (reader.takeIf('in')) return { is: 'in', of: left, list: parseList(reader) };
  const token = reader.takeIf(...COMPARISONS);
  return token ? { is: 'binary', op: token.text as BinaryOperator, left, right: parseSum(reader) } : left;
}

function parseList(reader: TokenReader): readonly Value[] {
  reader.expect('[');
  const list: Value[] = [];
  do list.push(parseLiteral(reader));
  while (reader.takeIf(','));
  reader.expect(']');
  return list;
}

function parseLiteral(reader: TokenReader): Value {
  const isNegative = reader.takeIf('-') !== null;
  const { kind, text, at } = reader.take();
  if (kind === 'number') return isNegative ? -Number(text) : Number(text);
  if (kind === 'string' && !isNegative) return text;
  if (!isNegative && (text === 'true' || text === 'false')) return text === 'true';
  throw new Refusal(at, 'trong [ ] chỉ có chuỗi, số, true hoặc false');
}

function parseMinus(reader: TokenReader): Tree {
  if (reader.takeIf('-')) return { is: 'minus', of: reader.deeper(() => parseMinus(reader)) };
  return parsePart(reader);
}

const WORDS = ['and', 'or', 'not', 'in'];

function parsePart(reader: TokenReader): Tree {
  const { kind, text, at } = reader.take();
  if (kind === 'number') return { is: 'value', value: Number(text) };
  if (kind === 'string') return { is: 'value', value: text };
  if (kind === 'name' && !WORDS.includes(text)) return parseName(reader, text, at);
  if (kind === 'symbol' && text === '(') {
    const inner = reader.deeper(() => parseOr(reader));
    reader.expect(')');
    return inner;
  }
  throw new Refusal(at, kind === 'end' ? 'biểu thức còn thiếu phần sau' : `“${text}” không bắt đầu được một giá trị`);
}

function parseName(reader: TokenReader, text: string, at: number): Tree {
  if (text === 'true' || text === 'false') return { is: 'value', value: text === 'true' };
  if (!reader.takeIf('(')) return { is: 'name', name: text, at };
  if (!Object.hasOwn(FUNCTIONS, text)) throw new Refusal(at, `không có hàm “${text}”`);
  const name = text as FunctionName;
  const args: Tree[] = [];
  do args.push(reader.deeper(() => parseOr(reader)));
  while (reader.takeIf(','));
  reader.expect(')');
  if (args.length !== FUNCTIONS[name]) throw new Refusal(at, `hàm ${name} cần ${FUNCTIONS[name]} giá trị`);
  return { is: 'call', name, args };
}
