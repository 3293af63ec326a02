export {
  type AcceptDeps,
  type Accepted,
  accept,
  type TurnRunner,
  type TurnSlot,
  takeIn,
} from './accept.js';
export { atMostEvery } from './at-most-every.js';
export type { Brakes } from './brakes.js';
export { decide, readEvent } from './decide.js';
export type { SendResult } from './deliver.js';
export { gapWords } from './gaps/gap-words.js';
export { countOf, mergeGroups } from './gaps/merge-groups.js';
export type { TurnDeps } from './handle.js';
export type { Render } from './outbox.js';
export { isAnswered, LONGEST_TEXT, type PersonEvent, wordsOf } from './person-event.js';
export * from './ports.js';
export { type RunResult, runTurn, runTurns } from './run-turns.js';
export { standBy } from './stand-by.js';
export { DEFAULT_TURN_POLICY, FREE_FOR_MS, type TurnPolicy } from './turn-policy.js';
