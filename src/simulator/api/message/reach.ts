import type { ResidentState } from '../../state.js';
import { Refusal } from '../envelope.js';
import { WINDOWS } from '../limits.js';

/** Throws the refusal for a person whom the OA may not write to, whatever the message costs (contract §4, §7.1). */
export function assertReachable(resident: ResidentState, now: number): void {
  if (resident.hasBlocked) throw new Refusal(-217, 'User has blocked invitations of this OA');
  if (resident.isInactive) throw new Refusal(-227, 'User is banned or has been inactive for over 45 days');
  if (!resident.isFollower && !resident.hasContacted) throw new Refusal(-213, 'User has not followed this OA');
  if (resident.isOutOfReceiveQuota) throw new Refusal(-218, 'User is out of receive quota');
  if (resident.restrictsMessages) throw new Refusal(-244, 'User has restricted this type of message');
  // a follower who never interacted gets welcome messages (§3.4); their quota decides
  const { lastInteractionAt: last } = resident;
  if (last === undefined ? !resident.isFollower : now - last > WINDOWS.consultation)
    throw new Refusal(-230, 'User has not interacted with the OA in the past 7 days');
}
