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
    const line = at + 1;
    const issue = (what: string, hint: string) => issues.push({ file: name, line, col: 1, path: '', what, hint });
    if (words === '') continue;
    if (words.startsWith('# ')) {
      topic = words.slice(2).trim();
      if (!known.includes(topic)) issue(`không có chủ đề “${topic}” trong tệp câu trả lời`, 'sửa mã sau dấu “# ”');
    } else if (topic === null) {
      issue('câu hỏi đứng trước mọi chủ đề', 'ghi một dòng “# mã chủ đề” ở trên');
    } else if (words.length > longest) {
      issue(`câu hỏi dài hơn ${longest} ký tự`, 'viết ngắn lại');
    } else {
      phrasings.push({ topic, words, line });
    }
  }
  return { name, phrasings, issues };
}
