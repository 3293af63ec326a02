import type { LintRule } from './rule.js';
import { stepPlaces } from './step-places.js';

/** A message is free for 48 hours after the person's last word (contract §4); the night may hold it up besides. */
const LATEST_HOURS = 46;
const HOUR_MS = 3_600_000;

export const lateMessage: LintRule = {
  id: 'late-message',
  severity: 'warning',
  title: `Lời nhắc muộn hơn ${LATEST_HOURS} giờ`,
  why: 'quá 48 giờ từ tin cuối của bác thì Zalo tính tiền, và cháu không gửi nếu phường chưa bật tin trả phí',
  fix: `đặt nhiều nhất ${LATEST_HOURS} giờ; chờ lâu hơn thì dặn bác nhắn lại khi có kết quả`,
  check: (world) => [
    ...stepPlaces(world).flatMap(({ file, path, step }) =>
      step.kind === 'wait' && isLate(step.afterMs) ? [{ file, path: [...path, 'wait'], what: told(step.afterMs) }] : [],
    ),
    ...world.flows.flatMap(({ file, flow }) =>
      [...flow.tasks.values()].flatMap(({ id, nudge }) =>
        nudge && isLate(nudge.afterMs)
          ? [{ file, path: ['tasks', id, 'nudge', 'after_hours'], what: told(nudge.afterMs) }]
          : [],
      ),
    ),
  ],
};

const isLate = (afterMs: number): boolean => afterMs > LATEST_HOURS * HOUR_MS;

const told = (afterMs: number): string => `lời nhắc sau ${afterMs / HOUR_MS} giờ sẽ không đến được với bác`;
