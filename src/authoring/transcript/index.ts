export { type Difference, findDifference } from './check.js';
export { parseDuration } from './duration.js';
export { listTranscripts, openTranscript, readTranscript, recordTranscript, type TranscriptFile } from './files.js';
export { type PlayedTranscript, playTranscript, type Stage } from './play.js';
export type { Transcript, TranscriptTurn } from './schema.js';
export { openStage } from './stage.js';
