export { startContentWatch } from './content-watch.js';
export { startGrantWatch } from './grant-watch.js';
export { startSweep } from './sweep.js';
export { openTurnQueue, startTurnWorker, type TurnQueue } from './turn-queue.js';
