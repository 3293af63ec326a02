import type { MovableClock } from '../movable-clock.js';

/** Nobody waits for ever for a second event to be swapped with. */
const PATIENCE_MS = 1000;

/** Holds an event back until the lane's next one has gone first (contract §1.4: no order is promised). */
export function createSwap(clock: MovableClock, closing: AbortSignal) {
  const held = new Map<string, AbortController>();
  return {
    /** Resolves when the event may go: after the next `pass` of its lane, or after 1 second. */
    async hold(lane: string): Promise<void> {
      const release = new AbortController();
      held.set(lane, release);
      await clock.wait(PATIENCE_MS, AbortSignal.any([release.signal, closing]));
      if (held.get(lane) === release) held.delete(lane);
    },
    isHolding: (lane: string): boolean => held.has(lane),
    /** To be called when the later event has taken its place in the lane. */
    pass(lane: string): void {
      const release = held.get(lane);
      held.delete(lane);
      release?.abort();
    },
  };
}
