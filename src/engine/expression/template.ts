import { evaluate } from './evaluate.js';
import { parseExpression } from './parse.js';
import { type Scope, shown } from './value.js';

/** A piece of a text. `at`: offset of its first character in the text, in code units; of an expression, after the brace. */
export type TemplatePart =
  | { readonly is: 'words' | 'expression'; readonly text: string; readonly at: number }
  /** A brace without its other one; `text` is the name-like rest that is left out with it. */
  | { readonly is: 'unclosed'; readonly text: string; readonly at: number };

/** What kept a part from having a value. `what` never holds a value, so that it may be logged. */
export type TemplateTrouble = { readonly offset: number; readonly what: string };

const BRACE = /[{}]/g;
const NAME_LIKE = /[\w.-]*/y;

/** Cuts a text into words and `{…}` parts. Each character belongs to one part; takes time by the text's length. */
export function templateParts(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < text.length) {
    const start = nextBrace(text, at);
    if (start > at) parts.push({ is: 'words', text: text.slice(at, start), at });
    if (start === text.length) break;
    const part = partAt(text, start);
    parts.push(part);
    at = part.at + part.text.length + (part.is === 'expression' ? 1 : 0);
  }
  return parts;
}

/** The part that begins with the brace at `start`. */
function partAt(text: string, start: number): TemplatePart {
  const at = start + 1;
  if (text[start] === '}') return { is: 'unclosed', text: '', at };
  const end = nextBrace(text, at);
  return text[end] === '}'
    ? { is: 'expression', text: text.slice(at, end), at }
    : { is: 'unclosed', text: nameAt(text, at), at };
}

/**
 * Puts values in the place of a text's `{…}` parts, once: what comes in is not looked through again. A part without
 * a value stays out, and the spaces around it close: residents never read a brace, "null" or "undefined".
 */
export function fillTemplate(
  text: string,
  scope: Scope,
): { readonly text: string; readonly troubles: readonly TemplateTrouble[] } {
  const troubles: TemplateTrouble[] = [];
  let filled = '';
  let isGap = false;
  for (const part of templateParts(text)) {
    const piece = part.is === 'words' ? part.text : pieceFor(part, scope, troubles);
    if (piece === '') isGap = true;
    else {
      filled = isGap ? closeGap(filled, piece) : filled + piece;
      isGap = false;
    }
  }
  return { text: isGap ? filled.trimEnd() : filled, troubles };
}

function pieceFor(part: TemplatePart, scope: Scope, troubles: TemplateTrouble[]): string {
  if (part.is === 'unclosed') {
    troubles.push({ offset: part.at - 1, what: 'dấu { } không đủ đôi' });
    return '';
  }
  const parsed = parseExpression(part.text);
  if (!parsed.ok) {
    troubles.push({ offset: part.at + parsed.offset, what: parsed.what });
    return '';
  }
  const value = evaluate(parsed.expression, scope);
  if (value === null) troubles.push({ offset: part.at, what: `không có giá trị cho “${part.text.trim()}”` });
  return shown(value);
}

/** One space stays where two would, and none before a mark that ends words. */
function closeGap(before: string, after: string): string {
  if (/^[\s,.;:!?)”]/.test(after)) {
    const rest = before === '' || before.endsWith('\n') ? after.trimStart() : after;
    return before.replace(/[^\S\n]+$/, '') + rest;
  }
  return before + after;
}

function nextBrace(text: string, from: number): number {
  BRACE.lastIndex = from;
  return BRACE.exec(text)?.index ?? text.length;
}

function nameAt(text: string, at: number): string {
  NAME_LIKE.lastIndex = at;
  return NAME_LIKE.exec(text)?.[0] ?? '';
}
