export { readName } from './answers/person-name.js';
export type { Question } from './answers/read-answer.js';
export { closest } from './closest.js';
export { fewestWords } from './guess-faq.js';
export { fold } from './normalise/fold.js';
export { type Asked, type Reading, read } from './read.js';
export { maskSecrets } from './secrets/mask-secrets.js';
export { withoutMasks } from './secrets/masks.js';
export type { SecretKind } from './secrets/secret-kind.js';
