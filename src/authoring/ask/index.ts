export { type AskedMessage, readAskedLine } from './asked-line.js';
export { describe } from './describe.js';
export { splitLines } from './split-lines.js';
export { placeIn, systemsOf } from './standing-in.js';
export { type Line, toLine } from './to-line.js';
export { type Understood, understand } from './understand.js';
