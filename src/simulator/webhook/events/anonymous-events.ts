import { newMessageId } from '../../ids.js';
import type { SimContent } from '../../message.js';
import type { Envelope, EventContext } from './envelope.js';
import { bodyOf, kindOf } from './message-events.js';

/** Someone at the web widget who is not logged in. */
export type Visitor = { readonly id: string; readonly conversationId: string };

type Said = Omit<SimContent, 'buttons'>;

/** Contract §2.5: text, image, file and sticker. */
export function anonymousEvents({ between }: Envelope, { oaId }: EventContext) {
  const message = (visitor: Visitor, content: Said, messageId: string) => ({
    conversation_id: visitor.conversationId,
    ...bodyOf({ ...content, buttons: [] }, messageId),
  });
  return {
    anonymousSent: (visitor: Visitor, content: Said, messageId = newMessageId()) =>
      between(`anonymous_send_${nameOf(content)}`, visitor.id, oaId, message(visitor, content, messageId)),
    oaSentAnonymous: (visitor: Visitor, content: Said, messageId = newMessageId()) =>
      between(`oa_send_anonymous_${nameOf(content)}`, oaId, visitor.id, message(visitor, content, messageId)),
  };
}

const nameOf = (content: Said) => kindOf({ ...content, buttons: [] });
