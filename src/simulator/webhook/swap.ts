import type { MovableClock } from '../movable-clock.js';

/** Nobody waits for ever for a second event to be swapped with. */
const PATIENCE_MS = 1000;

/** Holds an event back until the lane's next one has gone first (contract §1.4: no order is promised). */
export function createSwap(clock: MovableClock, closing: AbortSignal) {
  const held = new Map<string, () => void>();
  return {
    /** Runs `go` when a later event passes, or after 1 second. */
    hold<T>(lane: string, go: () => Promise<T>): Promise<T> {
      return new Promise((resolve) => {
        const patience = new AbortController();
        const release = () => {
          if (held.get(lane) !== release) return;
          held.delete(lane);
          patience.abort();
          resolve(go());
        };
        held.set(lane, release);
        clock.wait(PATIENCE_MS, AbortSignal.any([patience.signal, closing])).then(release);
      });
    },
    isHolding: (lane: string): boolean => held.has(lane),
    /** To be called once the later event has taken its place in the lane: the held one takes the next. */
    pass: (lane: string): void => held.get(lane)?.(),
  };
}
