import { residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';

/** Contract §3.3. */
const ZALO_LONGEST = 100;
/** What fits on one line of a button on a small phone at large type. */
const LONGEST = 28;

export const labelLength: LintRule = {
  id: 'label-length',
  severity: 'error',
  title: `Nhãn nút dài hơn ${LONGEST} ký tự`,
  why: `nhãn dài bị cắt giữa chừng khi bác để chữ to; quá ${ZALO_LONGEST} ký tự thì Zalo không gửi`,
  fix: 'viết nhãn ngắn lại',
  check: ({ files }) =>
    residentTexts(files)
      .filter(({ kind, text }) => kind === 'label' && [...text].length > LONGEST)
      .map(({ file, path, text }) => {
        const { length } = [...text];
        const limit = length > ZALO_LONGEST ? `Zalo nhận nhiều nhất ${ZALO_LONGEST}` : `nhiều nhất ${LONGEST}`;
        return { file, path, what: `nhãn nút dài ${length} ký tự, ${limit}` };
      }),
};
