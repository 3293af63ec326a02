import { HOME, SAFETY, type Snapshot } from './flow.js';
import { exists } from './lookup.js';
import type { Place } from './session.js';
import type { Target } from './target.js';

/** Where somebody who speaks of a swindle is led: the notice if the content has it, else a human. */
export function safety(snapshot: Snapshot): Target {
  const place: Place = { at: 'notice', flow: HOME, notice: SAFETY };
  return exists(snapshot, place) ? { to: 'notice', flow: HOME, notice: SAFETY } : { to: 'human' };
}
