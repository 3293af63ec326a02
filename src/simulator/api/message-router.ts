import express, { type RequestHandler, type Router } from 'express';
import type { Ledger } from '../ledger.js';
import type { SimClock } from '../options.js';
import type { PictureShelf } from '../picture-shelf.js';
import type { ResidentBook } from '../resident-book.js';
import type { ResidentState } from '../state.js';
import type { Courier } from '../webhook/courier.js';
import type { EventWriter } from '../webhook/events.js';
import { invalid, Refusal, succeed, unsupported } from './envelope.js';
import { assertReachable } from './reach.js';
import { readMessage } from './read-message.js';
import { parseSendBody, type SendBody } from './send-body.js';

export type MessageDeps = {
  readonly oaType: 2 | 4;
  readonly residents: ResidentBook;
  readonly ledger: Ledger;
  readonly pictures: PictureShelf;
  readonly pictureUrl: (attachmentId: string) => string;
  readonly courier: Courier;
  readonly events: EventWriter;
  readonly clock: SimClock;
};

/** Contract §3.2, §3.3, §3.8 and, for the two paths, §8.2. */
export function messageRouter(deps: MessageDeps): Router {
  const router = express.Router();
  const send: RequestHandler = (req, res) => succeed(res, accept(parseSendBody(req.body), deps));

  router.post('/v3.0/oa/message/cs', (req, res, next) => {
    if (deps.oaType === 4) throw new Refusal(-235, 'API does not support this OA type');
    return send(req, res, next);
  });
  router.post('/v2.0/oa/message', send);
  // §3.5: withdrawn by Zalo
  router.post(['/v3.0/oa/message/transaction', '/v3.0/oa/message/promotion'], () => {
    throw new Refusal(-240, 'API is no longer supported');
  });
  return router;
}

function accept(body: SendBody, deps: MessageDeps): object {
  const resident = recipientOf(body, deps);
  const action = body.sender_action ?? body.message?.sender_action;
  if (action) return react(resident, action, deps);
  if (!body.message) throw invalid('message');
  const content = readMessage(body.message, deps);
  if (content.quote !== undefined) assertInChat(content.quote, resident, deps, 'quote_message_id');
  assertReachable(resident, deps.clock.now());

  const message = deps.ledger.append(resident.id, 'oa', content);
  deps.courier.send(resident.id, deps.events.oaSent(resident, message));
  deps.courier.send(resident.id, deps.events.userReceived(resident, message.id));
  const answer = { message_id: message.id, user_id: resident.id, sent_time: String(message.at) };
  return { ...answer, quota: { quota_type: 'reply', remain: '8', total: '8' } }; // always 8 since 2026 (§3.4)
}

// a reaction is free and outside the windows (§3.8)
function react(
  resident: ResidentState,
  action: NonNullable<SendBody['sender_action']>,
  { ledger, courier, events, ...deps }: MessageDeps,
): object {
  const { react_icon: icon, react_message_id: id } = action;
  assertInChat(id, resident, { ledger }, 'react_message_id');
  ledger.react(id, icon === '/-remove' ? undefined : icon);
  courier.send(resident.id, events.oaReacted(resident, id, icon));
  return { message_id: id, user_id: resident.id, sent_time: String(deps.clock.now()) };
}

function recipientOf({ recipient }: SendBody, { residents, ledger }: MessageDeps): ResidentState {
  if (recipient.user_id === undefined && recipient.message_id === undefined) throw unsupported('recipient');
  const viaMessage = recipient.message_id === undefined ? undefined : ledger.find(recipient.message_id)?.residentId;
  const resident = residents.find(recipient.user_id ?? viaMessage ?? '');
  if (!resident) throw invalid(recipient.user_id === undefined ? 'message_id' : 'user_id');
  return resident;
}

function assertInChat(id: string, resident: ResidentState, { ledger }: Pick<MessageDeps, 'ledger'>, field: string) {
  if (ledger.find(id)?.residentId !== resident.id) throw invalid(field);
}
