import { ownWords, residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';
import { sentencesOf } from './sentences.js';

/** Syllables that mean nothing in Vietnamese without their marks. */
const NEVER = new Set(
  (
    'bac bam buoc can chao chua cua dang dien dien doi dong duoc dung gap giay khau khong lai lam loi mat muon ' +
    'ngay nguoi nhan nhap nhung phai roi thoai tiep tren trong vao viec xin xac'
  )
    .split(' ')
    // these stand as words of their own
    .filter((word) => !['ngay', 'trong', 'xin', 'lai', 'dung', 'can', 'dang', 'nhan', 'lam', 'tren'].includes(word)),
);
const SYLLABLE =
  /^(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(uye|uya|ie|ye|ia|ua|uo|oa|oe|ue|uy|ai|ao|au|ay|eo|eu|iu|oi|ui|oai|oay|uay|ieu|yeu|uoi|[aeiouy])(ng|nh|ch|[cmnpt])?$/;
/** A sentence of so many syllables without a single mark is no Vietnamese. */
const LONGEST_BARE = 4;

export const missingDiacritics: LintRule = {
  id: 'missing-diacritics',
  severity: 'error',
  title: 'Chữ Việt thiếu dấu',
  why: 'chữ không dấu phải đoán nghĩa, và trông như tin nhắn lừa đảo',
  fix: 'gõ đủ dấu; chữ chép từ ứng dụng thì đặt trong “ ”',
  check: ({ files }) =>
    residentTexts(files).flatMap(({ file, path, text }) => {
      const bare = sentencesOf(ownWords(text))
        .map(bareWords)
        .find((words) => words.length > 0);
      return bare ? [{ file, path, what: `thiếu dấu: “${bare.join(' ')}”` }] : [];
    }),
};

function bareWords(sentence: string): readonly string[] {
  const words = sentence.match(/[\p{L}\p{M}]+/gu) ?? [];
  const syllables = words.filter((word) => /^[A-Z]?[a-z]+$/.test(word) && SYLLABLE.test(word.toLowerCase()));
  const hasMarks = words.some((word) => /[^A-Za-z]/.test(word));
  if (!hasMarks && syllables.length >= LONGEST_BARE) return syllables;
  return words.filter((word) => /^[A-Z]?[a-z]+$/.test(word) && NEVER.has(word.toLowerCase()));
}
