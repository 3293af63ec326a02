export { closest } from './closest.js';
export { fold } from './fold.js';
export { fewestWords } from './guess-faq.js';
export { readName } from './person-name.js';
export { type Asked, type Reading, read } from './read.js';
export type { Question } from './read-answer.js';
export type { SecretKind } from './secret-kind.js';
export { maskSecrets, withoutMasks } from './secrets.js';
