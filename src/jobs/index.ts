export { startSweep } from './sweep.js';
export { openTurnQueue, startTurnWorker, type TurnQueue } from './turn-queue.js';
