/** How asks are put together. */
export type GroupOptions = {
  /** Asks in one call at most; default 128. */
  readonly most: number;
  /** Calls under way at most: one that is slow or lost must not hold up all others; default 4. */
  readonly atOnce: number;
  /** An ask that waited longer for its call is refused rather than made late, ms; default 500. */
  readonly patienceMs: number;
};

/** An ask waited too long to be made in time. Nothing was done. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** A call that takes longer does not hold up the next, ms. */
const SLOW_MS = 20;

type Waiting<Ask, Answer> = {
  readonly ask: Ask;
  readonly since: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Asks that come in the same turn of the event loop, or while enough calls are under way, go out in one call, which
 * answers them in order. A call that fails fails its own asks and no others.
 */
export function createGroupCommit<Ask, Answer>(
  call: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  { most = 128, atOnce = 4, patienceMs = 500 }: Partial<GroupOptions> = {},
): (ask: Ask) => Promise<Answer> {
  let waiting: Waiting<Ask, Answer>[] = [];
  let underWay = 0;
  let latestAt = Number.NEGATIVE_INFINITY;
  let isPlanned = false;
  let slow: ReturnType<typeof setTimeout> | null = null;

  /** One call at a time, which gathers the more the busier it is; beside a full or a slow one there may be others. */
  function mayGo(): boolean {
    if (underWay === 0) return true;
    return underWay < atOnce && (waiting.length >= most || performance.now() - latestAt >= SLOW_MS);
  }

  function plan(): void {
    if (isPlanned || waiting.length === 0) return;
    if (mayGo()) {
      isPlanned = true;
      setImmediate(go);
    } else if (slow === null && underWay < atOnce) {
      slow = setTimeout(() => {
        slow = null;
        plan();
      }, SLOW_MS);
    }
  }

  function go(): void {
    isPlanned = false;
    if (mayGo()) send();
    plan();
  }

  function send(): void {
    const group = waiting.slice(0, most);
    waiting = waiting.slice(most);
    const now = performance.now();
    const inTime = group.filter(({ since }) => now - since <= patienceMs);
    for (const { since, reject } of group) {
      if (now - since > patienceMs) reject(new TooLateError('waited too long for the store'));
    }
    if (inTime.length === 0) return;
    underWay += 1;
    latestAt = now;
    void make(inTime);
  }

  async function make(group: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await call(group.map(({ ask }) => ask));
      group.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      underWay -= 1;
      plan();
    }
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, since: performance.now(), resolve, reject });
      plan();
    });
}
