/** First come, first served. */
export type Line = {
  /** Resolves at the head of the line, with what lets the next one in. Rejects with `signal.reason` at once when aborted. */
  stand(signal?: AbortSignal): Promise<() => void>;
};

export function createLine(): Line {
  let last: Promise<void> = Promise.resolve();
  return {
    async stand(signal) {
      const before = last;
      let leave = () => {};
      const served = new Promise<void>((resolve) => {
        leave = resolve;
      });
      last = before.then(() => served);
      try {
        await orAborted(before, signal);
        return leave;
      } catch (error) {
        leave();
        throw error;
      }
    },
  };
}

/** What `work` resolves to, unless the signal comes first. */
export function orAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
