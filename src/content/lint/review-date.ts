import type { YamlFile } from '../yaml-file.js';
import type { LintRule, LintWorld, Trouble } from './rule.js';

const WARN_DAYS = 14;
const DAY_MS = 86_400_000;

export const reviewDate: LintRule = {
  id: 'review-date',
  severity: 'error',
  title: 'Việc hoặc câu hỏi đã quá ngày phải xem lại',
  why: 'ứng dụng đổi màn hình luôn; lời chỉ dẫn cũ làm bác lạc',
  fix: 'làm thử lại trên máy thật, sửa lời, rồi đặt lại “reviewed” và “review_by”',
  check: (world) =>
    world.files.flatMap((file) =>
      KINDS.flatMap((kind) =>
        Object.entries(datedOf(file, kind)).flatMap(([id, dated]) => checkDates(world, file, [kind, id], dated)),
      ),
    ),
};

type Dated = { readonly reviewed?: unknown; readonly review_by?: unknown };

/** What is reviewed: the tasks of flows, and frequent questions. */
const KINDS = ['tasks', 'questions'] as const;

function datedOf({ value }: YamlFile, kind: (typeof KINDS)[number]): Readonly<Record<string, Dated | null>> {
  return (value as Partial<Record<typeof kind, Record<string, Dated | null>>> | null | undefined)?.[kind] ?? {};
}

function checkDates(
  { today }: LintWorld,
  file: YamlFile,
  place: readonly PropertyKey[],
  dated: Dated | null,
): readonly Trouble[] {
  const { reviewed, review_by: due } = dated ?? {};
  if (typeof due !== 'string') return [];
  const path = [...place, 'review_by'];
  if (typeof reviewed === 'string' && reviewed > today) {
    return [{ file, path: [...place, 'reviewed'], what: `ngày xem lại ${reviewed} còn ở phía trước` }];
  }
  if (typeof reviewed === 'string' && due < reviewed) return [{ file, path, what: `hạn ${due} trước cả ngày xem lại` }];
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);
  if (days < 0) return [{ file, path, what: `đã quá hạn xem lại ${-days} ngày (${due})` }];
  return days <= WARN_DAYS
    ? [{ file, path, what: `còn ${days} ngày là hạn xem lại (${due})`, severity: 'warning' }]
    : [];
}
