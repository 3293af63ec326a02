export type VirtualTime = {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Counts real work, such as an answer of Redis, so that time stands still while it is under way. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Sets the clock without letting anybody's sleep end. */
  jump(ms: number): void;
  /** Lets time pass, from one sleep's end to the next, until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
};

type Sleeper = { readonly at: number; readonly wake: () => void };

const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A clock of the test: hours pass as fast as the code can use them, and always in the same order. */
export function virtualTime(start = Date.UTC(2026, 10, 23, 5)): VirtualTime {
  let elapsed = 0;
  let offset = start;
  let underWay = 0;
  let sleepers: readonly Sleeper[] = [];

  async function untilStill(): Promise<void> {
    do await breath();
    while (underWay > 0);
  }

  return {
    now: () => offset + elapsed,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        const sleeper = { at: elapsed + Math.max(0, ms), wake: resolve };
        sleepers = [...sleepers, sleeper];
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal.reason);
        });
      });
    },
    during(work) {
      underWay += 1;
      return work.finally(() => {
        underWay -= 1;
      });
    },
    jump(ms) {
      offset += ms;
    },
    async run(work) {
      let isDone = false;
      const done = () => {
        isDone = true;
      };
      work.then(done, done);
      for (;;) {
        await untilStill();
        if (isDone) return await work;
        if (sleepers.length === 0) throw new Error('everybody waits and nobody sleeps');
        elapsed = Math.max(elapsed, Math.min(...sleepers.map(({ at }) => at)));
        const due = sleepers.filter(({ at }) => at <= elapsed);
        sleepers = sleepers.filter(({ at }) => at > elapsed);
        for (const { wake } of due) wake();
      }
    },
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
