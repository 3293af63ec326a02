import type { ResidentState } from '../../state.js';
import type { ApiDeps } from '../deps.js';
import { invalid, overLimit } from '../envelope.js';
import { LIMITS } from '../limits.js';
import type { SentReaction } from './send-body.js';

const ICONS = [':>', '--b', ':-((', '/-strong', '/-heart', ':-h', ':o', '/-remove'];

/** Puts the OA's reaction on a message; free and outside the windows (contract §3.8). */
export function react(
  resident: ResidentState,
  { react_icon: icon, react_message_id: id }: SentReaction,
  { ledger, courier, events, tally, clock }: Pick<ApiDeps, 'ledger' | 'courier' | 'events' | 'tally' | 'clock'>,
): object {
  if (ledger.find(id)?.residentId !== resident.id) throw invalid('react_message_id');
  if (!ICONS.includes(icon)) throw invalid('react_icon');
  if (tally.used(`reaction:${id}`) >= LIMITS.reactions) throw overLimit('react_message_id');
  tally.add(`reaction:${id}`);
  ledger.react(id, icon === '/-remove' ? undefined : icon);
  courier.send(resident.id, events.oaReacted(resident, id, icon));
  return { message_id: id, user_id: resident.id, sent_time: String(clock.now()) };
}
