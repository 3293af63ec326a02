import type { ResidentState } from '../state.js';
import { Refusal } from './envelope.js';

/** Contract §4: a consultation message needs an interaction within 7 days. */
const WINDOW_MS = 7 * 86_400_000;

/** Throws the refusal for a person the OA may not write to. */
export function assertReachable(resident: ResidentState, now: number): void {
  if (resident.hasBlocked) throw new Refusal(-217, 'User has blocked invitations of this OA');
  if (!resident.isFollower && !resident.hasContacted) throw new Refusal(-213, 'User has not followed this OA');
  if (now - (resident.lastInteractionAt ?? 0) > WINDOW_MS)
    throw new Refusal(-230, 'User has not interacted with the OA in the past 7 days');
}
