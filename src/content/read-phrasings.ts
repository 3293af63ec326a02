import { existsSync, readFileSync } from 'node:fs';
import type { Issue } from './issue.js';

/** One way of asking, a line of a text file. */
export type Phrasing = { readonly topic: string; readonly words: string; readonly line: number };

export type PhrasingsFile = {
  readonly name: string;
  readonly phrasings: readonly Phrasing[];
  readonly issues: readonly Issue[];
};

/** A header that holds messages which are none of the questions. */
export const ELSEWHERE = 'elsewhere';

/**
 * Further ways of asking, one a line, under a header for each topic ("# vneid.la-gi"): thousands of them are read in
 * milliseconds so, and staff can add one at the end. A file that is not there has none. `known` are the headers that
 * may stand in it; words are taken as they are.
 */
export function readPhrasings(path: string, name: string, known: readonly string[], longest: number): PhrasingsFile {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const phrasings: Phrasing[] = [];
  const issues: Issue[] = [];
  let topic: string | null = null;
  for (const [at, written] of text.split('\n').entries()) {
    const words = written.trim();
    const header = words.startsWith('# ') ? words.slice(2).trim() : null;
    topic = header ?? topic;
    const flaw = header === null ? flawOf(words, topic, longest) : flawOfHeader(header, known);
    if (flaw) issues.push({ file: name, line: at + 1, col: 1, path: '', ...flaw });
    else if (topic !== null && header === null && words !== '') phrasings.push({ topic, words, line: at + 1 });
  }
  return { name, phrasings, issues };
}

type Flaw = Pick<Issue, 'what' | 'hint'>;

function flawOfHeader(topic: string, known: readonly string[]): Flaw | null {
  if (known.includes(topic)) return null;
  return { what: `không có chủ đề “${topic}” trong tệp câu trả lời`, hint: 'sửa mã sau dấu “# ”' };
}

/** What the schema of the YAML files asks of a phrasing holds here too. */
function flawOf(words: string, topic: string | null, longest: number): Flaw | null {
  if (words === '') return null;
  if (topic === null) return { what: 'câu hỏi đứng trước mọi chủ đề', hint: 'ghi một dòng “# mã chủ đề” ở trên' };
  if (words.length > longest) return { what: `câu hỏi dài hơn ${longest} ký tự`, hint: 'viết ngắn lại' };
  if (topic === ELSEWHERE || words.includes(' ')) return null;
  return { what: 'câu hỏi cần ít nhất hai chữ, kẻo nhận nhầm câu khác', hint: 'viết đủ câu' };
}
