import { createListeners } from './listeners.js';
import type { SimClock } from './sim-clock.js';

/** A clock that runs on from where it was put. */
export type MovableClock = {
  /** epoch milliseconds */
  now(): number;
  /** how far it stands from the clock underneath, in milliseconds */
  offsetMs(): number;
  /** Forward, or back with a negative number. Throws a RangeError outside of 1970 to 9999. */
  advance(ms: number): void;
  /** Throws a RangeError outside of 1970 to 9999. */
  set(epochMs: number): void;
  /** Back to the clock underneath. */
  reset(): void;
  /**
   * Resolves after `ms`, or as soon as the clock is moved past that moment, or when `signal`
   * aborts. Answers by how many milliseconds it was moved past, so that the next wait of a series can be shorter.
   */
  wait(ms: number, signal?: AbortSignal): Promise<number>;
  onMove(listener: (clock: { readonly now: number; readonly offsetMs: number }) => void): () => void;
};

type Waiting = { readonly dueAt: number; timer?: NodeJS.Timeout; end(lateMs: number): void };

/** What a timer can hold; a longer one would go off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The year 9999's end: beyond it dates no longer have the form that everybody reads. */
const LATEST_MS = 253_402_300_799_999;

/** A clock over `base`, starting `offsetMs` away from it. */
export function createMovableClock(base: SimClock, offsetMs = 0): MovableClock {
  let offset = offsetMs;
  const moved = createListeners<{ now: number; offsetMs: number }>();
  const waiting = new Set<Waiting>();
  const now = () => base.now() + offset;

  const arm = (wait: Waiting) => {
    const leftMs = wait.dueAt - now();
    const timer = leftMs > LONGEST_TIMER_MS ? setTimeout(arm, LONGEST_TIMER_MS, wait) : setTimeout(wait.end, leftMs, 0);
    wait.timer = timer.unref();
  };

  const moveTo = (next: number) => {
    const time = base.now() + next;
    if (!(time >= 0 && time <= LATEST_MS)) throw new RangeError('the clock goes from 1970 to 9999');
    offset = next;
    for (const wait of [...waiting]) {
      clearTimeout(wait.timer);
      if (wait.dueAt <= now()) wait.end(now() - wait.dueAt);
      else arm(wait);
    }
    moved.emit({ now: now(), offsetMs: offset });
  };

  return {
    now,
    offsetMs: () => offset,
    advance: (ms) => moveTo(offset + ms),
    set: (epochMs) => moveTo(epochMs - base.now()),
    reset: () => moveTo(0),
    wait(ms, signal) {
      if (ms <= 0 || signal?.aborted) return Promise.resolve(Math.max(0, -ms));
      return new Promise((resolve) => {
        const end = (lateMs: number) => {
          clearTimeout(wait.timer);
          waiting.delete(wait);
          signal?.removeEventListener('abort', onAbort);
          resolve(lateMs);
        };
        const onAbort = () => end(0);
        const wait: Waiting = { dueAt: now() + ms, end };
        arm(wait);
        waiting.add(wait);
        signal?.addEventListener('abort', onAbort);
      });
    },
    onMove: moved.on,
  };
}
