import type { ResidentBook } from '../../resident-book.js';
import type { ResidentState } from '../../state.js';
import { invalid, Refusal } from '../envelope.js';

/** True for someone who ever met the OA. */
export const isKnown = ({ isFollower, hasContacted }: ResidentState): boolean => isFollower || hasContacted;

/** The person of that id; -201 when there is none, -213 when they never met the OA. */
export function knownUser(id: string, residents: ResidentBook): ResidentState {
  const resident = residents.find(id);
  if (!resident) throw invalid('user_id');
  if (!isKnown(resident)) throw new Refusal(-213, 'User has not followed this OA');
  return resident;
}
