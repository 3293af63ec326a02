import type { SimContent } from '../../message.js';
import type { ApiDeps } from '../deps.js';
import { invalid, Refusal } from '../envelope.js';
import { type ChargeDeps, charge } from '../quota/charge.js';
import { assertReachable } from './reach.js';
import { react } from './react.js';
import type { ShelfDeps } from './read-attachment.js';
import { readMessage } from './read-message.js';
import { recipientOf } from './recipient.js';
import type { SendBody } from './send-body.js';

export type ConsultDeps = ChargeDeps & ShelfDeps & Pick<ApiDeps, 'residents' | 'ledger' | 'courier' | 'events'>;

/** Delivers a consultation message or a reaction, and answers `data` (contract §3.2 to §3.4). */
export function consult(body: SendBody, path: 'v2' | 'v3', deps: ConsultDeps): object {
  const { resident, answered } = recipientOf(body, deps);
  const action = body.sender_action ?? body.message?.sender_action;
  if (action) return react(resident, action, deps);
  if (!body.message) throw invalid('message');
  const content = readMessage(body.message, deps);
  if (path === 'v3') assertInteractive(content, deps);
  if (content.quote !== undefined && deps.ledger.find(content.quote)?.residentId !== resident.id)
    throw invalid('quote_message_id');
  assertReachable(resident, deps.clock.now());
  const quota = charge(resident, answered, deps);

  const message = deps.ledger.append(resident.id, 'oa', content);
  deps.courier.send(resident.id, deps.events.oaSent(resident, message));
  deps.courier.send(resident.id, deps.events.userReceived(resident, message.id));
  const answer = { message_id: message.id, user_id: resident.id, sent_time: String(message.at) };
  return { ...answer, ...(quota && { quota }) };
}

// §3.3: whether v3 takes lists and buttons is a conflict of the documents, hence a switch
function assertInteractive({ buttons, elements }: SimContent, { settings }: Pick<ApiDeps, 'settings'>): void {
  const { interactiveOnV3 } = settings();
  if (interactiveOnV3 === 'accepted' || (buttons.length === 0 && !elements)) return;
  throw new Refusal(interactiveOnV3, interactiveOnV3 === -201 ? 'template_type is invalid' : 'Type is not supported');
}
