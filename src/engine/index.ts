export { type OpenQuestion, openQuestion } from './answer-question.js';
export type { Choice, Effect, Say } from './effect.js';
export { EngineError } from './error.js';
export * from './expression/index.js';
export { fill, placeholders } from './fill.js';
export * from './flow.js';
export {
  COMMANDS,
  type Command,
  EMERGENCIES,
  type Emergency,
  type Input,
  type LinkReason,
  type LinkVerdict,
} from './input.js';
export { isInTask } from './lookup.js';
export * from './phrases.js';
export { parsePlaceKey, parseRef, placeKey } from './place-key.js';
export { DEFAULT_POLICY, type Policy } from './policy.js';
export { prompt } from './prompt.js';
export { MOST_BUTTONS } from './prompt-choices.js';
export type { Transition } from './reply.js';
export {
  type Ground,
  groundOf,
  isCard,
  newSession,
  type Persona,
  type Place,
  type Progress,
  type Session,
} from './session.js';
export { settle } from './settle.js';
export { openChoices } from './speak.js';
export { type Standing, standings } from './standing.js';
export * from './step.js';
export type { Target } from './target.js';
export { transition } from './transition.js';
export { asShown, type Contents, oneContent } from './worlds.js';
