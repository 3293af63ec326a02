export { countWaiting } from './count-waiting.js';
export { SpoolFullError } from './error.js';
export type { Spooled } from './record.js';
export { openSpool, type Spool, type SpoolOptions } from './spool.js';
export { type SpooledInbox, type SpooledInboxOptions, spooledInbox } from './spooled-inbox.js';
