import type { Session } from '../../engine/index.js';
import type { Move } from './step.js';

export type Timer = NonNullable<Session['timer']>;

const HOUR_MS = 3_600_000;

/** The coming of the timer, and after how many ms; null where none is set. */
export function timerMove({ timer }: Session, now: number): { readonly move: Move; readonly afterMs: number } | null {
  if (timer === null) return null;
  const hours = Math.max(Math.ceil((timer.at - now) / HOUR_MS), 0);
  const afterMs = hours * HOUR_MS;
  const inputs = [{ input: { kind: 'timer', id: timer.id } as const, afterMs }];
  return { move: { turns: [{ waits: `${hours} hours` }], inputs, isAnswer: false }, afterMs };
}
