import { createListeners } from './listeners.js';
import type { SimClock } from './sim-clock.js';

/** A clock that runs on from where it was put. */
export type MovableClock = {
  /** epoch milliseconds */
  now(): number;
  /** how far it stands from the clock underneath, in milliseconds */
  offsetMs(): number;
  /** Forward, or back with a negative number. */
  advance(ms: number): void;
  set(epochMs: number): void;
  /** Back to the clock underneath. */
  reset(): void;
  /**
   * Resolves after `ms` (at most 24 days), or as soon as the clock is moved past that moment, or when `signal`
   * aborts. Answers by how many milliseconds it was moved past, so that the next wait of a series can be shorter.
   */
  wait(ms: number, signal?: AbortSignal): Promise<number>;
  onMove(listener: (clock: { readonly now: number; readonly offsetMs: number }) => void): () => void;
};

type Waiting = { readonly dueAt: number; timer: NodeJS.Timeout; end(lateMs: number): void };

/** A clock over `base`, starting `offsetMs` away from it. */
export function createMovableClock(base: SimClock, offsetMs = 0): MovableClock {
  let offset = offsetMs;
  const moved = createListeners<{ now: number; offsetMs: number }>();
  const waiting = new Set<Waiting>();
  const now = () => base.now() + offset;

  const moveTo = (next: number) => {
    offset = next;
    for (const wait of [...waiting]) {
      const leftMs = wait.dueAt - now();
      clearTimeout(wait.timer);
      if (leftMs <= 0) wait.end(now() - wait.dueAt);
      else wait.timer = setTimeout(wait.end, leftMs, 0).unref();
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
        const wait: Waiting = { dueAt: now() + ms, timer: setTimeout(end, ms, 0).unref(), end };
        waiting.add(wait);
        signal?.addEventListener('abort', onAbort);
      });
    },
    onMove: moved.on,
  };
}
