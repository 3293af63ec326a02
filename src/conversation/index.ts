export { type AcceptDeps, type Accepted, accept } from './accept.js';
export { atMostEvery } from './at-most-every.js';
export { decide } from './decide.js';
export { onlyCurrent } from './only-current.js';
export type { Render } from './outbox.js';
export { isAnswered, type PersonEvent, wordsOf } from './person-event.js';
export * from './ports.js';
export { type RunResult, runTurns, type TurnDeps } from './run-turns.js';
export { standBy } from './stand-by.js';
