/** As much waits on disk as may wait there: the event was not kept. */
export class SpoolFullError extends Error {
  override readonly name = 'SpoolFullError';
}
