import {
  type Ground,
  newSession,
  type Place,
  parsePlaceKey,
  placeKey,
  type Snapshot,
  settle,
} from '../../engine/index.js';

/** How a person comes to where they stand in another content. */
export type Way = 'stays' | 'renamed' | 'before' | 'menu';
export type Destination = { readonly to: string; readonly way: Way };

/**
 * Where a person who stands at a place of `own` (by its key) stands in `after`, once moved there: the same place, the
 * step under its new id, the nearest step before a deleted one, or a menu. Exactly what the engine does with a session.
 */
export function destination(own: Snapshot, after: Snapshot, key: string): Destination {
  const place = parsePlaceKey(key);
  if (!place) return { to: key, way: 'stays' }; // a card that names no place of the content
  const standing = withIndex(own, place);
  const { place: settled } = settle(after, { ...newSession(own.hash, 0), place: standing }).session;
  return { to: placeKey(settled), way: wayOf(after, standing, settled) };
}

/** A key does not say how far down the task a step was; the nearest step is found by that. */
function withIndex(own: Snapshot, place: Ground): Ground {
  if (!('step' in place)) return place;
  const steps = own.flows.get(place.flow)?.tasks.get(place.task)?.steps ?? [];
  return {
    ...place,
    index: Math.max(
      0,
      steps.findIndex(({ id }) => id === place.step),
    ),
  };
}

function wayOf(after: Snapshot, from: Place, to: Place): Way {
  if (placeKey(from) === placeKey(to)) return 'stays';
  if (!('step' in from) || !('step' in to)) return 'menu';
  if (from.step === to.step) return 'stays'; // an advice that is gone leads back to its step
  const step = after.flows
    .get(to.flow)
    ?.tasks.get(to.task)
    ?.steps.find(({ id }) => id === to.step);
  return step?.renamedFrom.includes(from.step) ? 'renamed' : 'before';
}
