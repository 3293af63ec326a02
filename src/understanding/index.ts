export { readName } from './answers/person-name.js';
export type { Question } from './answers/read-answer.js';
export { closest } from './closest.js';
export { fewestWords } from './guess-faq.js';
export { fold } from './normalise/fold.js';
export { type Asked, type Reading, read } from './read.js';
export { maskSecrets, withoutMasks } from './secrets/mask-secrets.js';
export type { SecretKind } from './secrets/secret-kind.js';
export * from './topics/index.js';
