/** Lets tasks of one lane run one after another; lanes do not wait for each other. */
export function createLanes() {
  const last = new Map<string, Promise<unknown>>();
  return {
    run<T>(lane: string, task: () => Promise<T>): Promise<T> {
      const result = (last.get(lane) ?? Promise.resolve()).then(task);
      const settled = result.finally(() => {
        if (last.get(lane) === settled) last.delete(lane);
      });
      last.set(lane, settled);
      return result;
    },
  };
}
