const PATIENCE_MS = 10_000;

/** Watches, for each resident, whether the bot answers in 10 s; `onChange(residentId)` hears when that turns. */
export function createPatience(onChange) {
  const timers = new Map();
  const late = new Set();

  const stop = (residentId) => {
    clearTimeout(timers.get(residentId));
    timers.delete(residentId);
    if (late.delete(residentId)) onChange(residentId);
  };

  return {
    isLate: (residentId) => late.has(residentId),
    answered: stop,
    asked(residentId) {
      stop(residentId);
      const onTime = () => {
        late.add(residentId);
        onChange(residentId);
      };
      timers.set(residentId, setTimeout(onTime, PATIENCE_MS));
    },
  };
}
