import { textsIn } from './resident-texts.js';
import type { LintRule } from './rule.js';

export const unverified: LintRule = {
  id: 'unverified',
  severity: 'error',
  title: 'Nói điều chưa xác minh',
  why: 'bác tin lời cháu như lời của phường; điều sai làm bác mất công hoặc mất tiền',
  fix: 'tìm nguồn chính thức, hoặc chỉ bác nơi hỏi được thay vì khẳng định',
  check: ({ files }) =>
    files.flatMap((file) =>
      textsIn(file.value, [])
        .filter(({ text }) => /chưa\s+(được\s+)?(xác minh|kiểm chứng)/iu.test(text))
        .map(({ path }) => ({ file, path, what: 'chỗ này ghi “chưa xác minh”' })),
    ),
};
