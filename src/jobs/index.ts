export { startContentWatch } from './content-watch.js';
export { type DueTickDeps, handOverDue, startDueTick } from './due-tick.js';
export { startGrantWatch } from './grant-watch.js';
export { startSweep } from './sweep.js';
export { openTurnQueue, startTurnWorker, type TurnQueue } from './turn-queue.js';
export { type RunningTurns, startTurnRunner } from './turn-runner.js';
