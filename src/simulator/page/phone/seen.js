/**
 * Tells that the resident has seen what is on the screen of a phone in use. `phone.unseenInSight()` are the
 * messages to tell of, `phone.isInUse()` whether someone looks; `tell` sends it.
 */
export function createSeen({ unseenInSight, isInUse }, tell) {
  let lastTold = '';
  const check = () => {
    if (document.visibilityState !== 'visible' || !document.hasFocus() || !isInUse()) return;
    const newest = unseenInSight().at(-1);
    if (!newest || newest.id === lastTold) return; // told already, the answer is on its way
    lastTold = newest.id;
    tell();
  };
  return { check: () => requestAnimationFrame(check) };
}
