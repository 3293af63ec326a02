import type { ApiDeps } from '../deps.js';
import { invalid, unsupported } from '../envelope.js';
import type { ShelfDeps } from './read-attachment.js';
import { readMessage } from './read-message.js';
import type { SendBody } from './send-body.js';

/** Answers a visitor of the web widget: text, image, file or sticker (contract §3.8). Throws -201 for a stranger. */
export function answerAnonymous(
  body: SendBody,
  deps: ShelfDeps & Pick<ApiDeps, 'ledger' | 'store' | 'courier' | 'events'>,
): object {
  const { anonymous_id: id, conversation_id: conversationId } = body.recipient;
  const visitor = deps.store.state.api.anonymous.find((known) => known.id === id);
  if (!visitor) throw invalid('anonymous_id');
  if (visitor.conversationId !== conversationId) throw invalid('conversation_id');
  if (!body.message) throw invalid('message');
  const content = readMessage(body.message, deps);
  if (content.buttons.length > 0 || content.elements || content.gifUrl || content.infoRequest)
    throw unsupported('anonymous');

  const message = deps.ledger.append(visitor.id, 'oa', content);
  deps.courier.send(visitor.id, deps.events.oaSentAnonymous(visitor, content, message.id));
  return {
    message_id: message.id,
    anonymous_id: visitor.id,
    conversation_id: visitor.conversationId,
    sent_time: String(message.at),
  };
}
