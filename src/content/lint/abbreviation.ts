import { EXPANSIONS, WRITTEN_SO } from './abbreviations.js';
import { ownWords, type ResidentText, residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';

/** What is read without the rest of its file. */
const ALONE: readonly string[] = ['tasks', 'questions'];
const CAPITALS = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}-])/gu;

export const abbreviation: LintRule = {
  id: 'abbreviation',
  severity: 'error',
  title: 'Chữ viết tắt chưa được giải nghĩa',
  why: 'chữ viết tắt của cơ quan thì bác không biết, và không hỏi ai được',
  fix: 'viết đủ chữ, hoặc giải nghĩa ở lần đầu trong việc ấy',
  check: ({ files }) => {
    const texts = residentTexts(files);
    return texts.flatMap((text) => {
      const unexplained = abbreviationsIn(text.text).filter((short) => !isExplained(short, text, texts));
      return unexplained.map((short) => {
        const full = EXPANSIONS.get(short);
        const fix = full === undefined ? undefined : `viết “${full}”, hoặc “${short} – ${full}”`;
        const { file, path } = text;
        return { file, path, what: `“${short}” chưa được giải nghĩa`, ...(fix === undefined ? {} : { fix }) };
      });
    });
  },
};

function abbreviationsIn(text: string): readonly string[] {
  const found = ownWords(text).match(CAPITALS) ?? [];
  return [...new Set(found)].filter((short) => !WRITTEN_SO.includes(short));
}

/** "Mã OTP" says what it is; else some text of the same task or frequent question must: "OTP – …", "CCCD là …", "… (OTP)". */
function isExplained(short: string, { file, path, text }: ResidentText, texts: readonly ResidentText[]): boolean {
  if (new RegExp(`mã ${short}`, 'iu').test(text)) return true;
  const explains = new RegExp(`${short} (–|là|nghĩa là|tức là|\\()|\\p{L} \\(${short}\\)`, 'u');
  const isNear = (other: ResidentText) =>
    other.file === file &&
    (!ALONE.includes(String(path[0])) || (other.path[0] === path[0] && other.path[1] === path[1]));
  return texts.some((other) => isNear(other) && explains.test(other.text));
}
