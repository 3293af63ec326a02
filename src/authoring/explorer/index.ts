export { type Exploration, explore } from './explore.js';
export { FAULTS, type Fault, type Finding } from './finding.js';
export { describeExploration } from './print.js';
export { COMMAND_WORDS, DANGER, SECRET, UNCLEAR } from './words.js';
