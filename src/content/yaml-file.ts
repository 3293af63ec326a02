import { existsSync, readFileSync, statSync } from 'node:fs';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { explainSyntax } from './explain-syntax.js';
import type { Issue } from './issue.js';

z.config(z.locales.vi()); // authors of content read Vietnamese

type Path = readonly PropertyKey[];

/** A parsed YAML file that can still tell where each value stands. */
export type YamlFile = {
  readonly name: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  issue(path: Path, what: string, hint?: string): Issue;
};

/** More than any file that people write (E18). Bytes. */
const LARGEST = 1_000_000;

/** Reads and parses a file. Syntax errors become issues, and so does a file that is not there, or too large. */
export function readYaml(path: string, name: string): YamlFile {
  if (existsSync(path) && statSync(path).size > LARGEST) {
    const what = 'tệp lớn hơn 1 MB';
    return {
      ...parseYaml('', name),
      issues: [{ file: name, line: 1, col: 1, path: '', what, hint: 'tách thành nhiều tệp' }],
    };
  }
  if (existsSync(path)) return parseYaml(readFileSync(path, 'utf8'), name);
  const issues = [{ file: name, line: 1, col: 1, path: '', what: 'không có tệp này', hint: 'tạo tệp này' }];
  return { ...parseYaml('', name), issues };
}

export function parseYaml(text: string, name: string): YamlFile {
  const lines = new LineCounter();
  const deep = tooDeepAt(text);
  const read = deep === null ? readDocument(text, lines) : null;
  if (!read) {
    const line = deep === null ? 1 : text.slice(0, deep).split('\n').length;
    const what = deep === null ? 'lặp lại quá nhiều bằng “*”' : `lồng sâu hơn ${DEEPEST} tầng`;
    return { ...parseYaml('', name), issues: [{ file: name, line, col: 1, path: '', what, hint: 'viết phẳng hơn' }] };
  }
  const { document, value } = read;
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  // what follows the first mistake mostly follows from it
  const issues = document.errors.slice(0, 1).map((error): Issue => {
    const { what, hint } = explainSyntax(error);
    return { file: name, ...at(error.pos[0]), path: '', what, hint, rule: 'syntax' };
  });
  return {
    name,
    value: issues.length > 0 ? undefined : value,
    issues,
    issue(path, what, hint = '') {
      return { file: name, ...at(offsetOf(document.contents, path)), path: path.map(String).join('.'), what, hint };
    },
  };
}

/** Far deeper than any flow: each level costs the parser some of its stack (E18). */
const DEEPEST = 50;

/** Where brackets lie too deep in each other, counted apart from what stands in quotes or not. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{}\]]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > DEEPEST) return index;
  }
  return null;
}

/** The document and what it says; null for one that is blown up by its aliases. */
function readDocument(text: string, lineCounter: LineCounter) {
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    return { document, value: document.errors.length > 0 ? undefined : (document.toJS() as unknown) };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** Offset of the key (in a mapping) or the item (in a list) that the path names, or of its nearest parent. */
function offsetOf(root: Node | null, path: Path): number {
  let place = { node: root as unknown, offset: root?.range?.[0] ?? 0 };
  for (const part of path) {
    const inner = stepInto(place.node, part);
    if (!inner) return place.offset;
    place = { node: inner.node, offset: inner.offset ?? place.offset };
  }
  return place.offset;
}

function stepInto(node: unknown, part: PropertyKey): { node: unknown; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] } : null;
  }
  const item = isSeq(node) ? node.items[Number(part)] : undefined;
  return isNode(item) ? { node: item, offset: item.range?.[0] } : null;
}

/** Checks a file against a schema: the typed value, or the issues with their places. */
export function checkShape<T>(
  file: YamlFile,
  schema: z.ZodType<T>,
): { readonly value: T | null; readonly issues: readonly Issue[] } {
  if (file.issues.length > 0) return { value: null, issues: file.issues };
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue) => shapeIssues(file, issue));
  return { value: null, issues: issues.map((issue) => ({ ...issue, rule: 'shape' })) };
}

function shapeIssues(file: YamlFile, issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      file.issue([...issue.path, key], `không có khoá “${key}” ở đây`, 'xoá khoá hoặc sửa tên'),
    );
  }
  // a bad key of a mapping hides its reason one level deeper
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => file.issue(issue.path, inner.message));
  }
  return [file.issue(issue.path, issue.message)];
}
