export { type Exploration, explore } from './explore.js';
export { FAULTS, type Fault, type Finding } from './finding.js';
export { describeExploration } from './print.js';
export { ABUSE, COMMAND_WORDS, DANGER, EMERGENCY_WORDS, LINKS, PHONE, SECRET, UNCLEAR } from './words.js';
