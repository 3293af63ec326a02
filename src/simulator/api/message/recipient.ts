import type { SimMessage } from '../../message.js';
import type { ResidentState } from '../../state.js';
import type { ApiDeps } from '../deps.js';
import { invalid, unsupported } from '../envelope.js';
import type { SendBody } from './send-body.js';

export type Recipient = {
  readonly resident: ResidentState;
  /** set when the recipient was named by the message to answer (contract §3.2, "reply form") */
  readonly answered?: SimMessage;
};

export function recipientOf(
  { recipient }: SendBody,
  { residents, ledger }: Pick<ApiDeps, 'residents' | 'ledger'>,
): Recipient {
  if (recipient.user_id !== undefined) {
    const resident = residents.find(recipient.user_id);
    if (!resident) throw invalid('user_id');
    return { resident };
  }
  if (recipient.message_id === undefined) throw unsupported('recipient');
  const answered = ledger.find(recipient.message_id);
  const resident = residents.find(answered?.residentId ?? '');
  if (!answered || !resident || answered.from !== 'resident') throw invalid('message_id');
  return { resident, answered };
}
