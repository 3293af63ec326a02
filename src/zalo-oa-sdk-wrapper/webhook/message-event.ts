import type { ContentType } from './content.js';
import { messageBase, type PersonBase, personOf, type Reader, type Readers } from './event-base.js';
import { partiesOf } from './parties.js';
import { type MessagePart, messagePartOf } from './read-content.js';

/** A person wrote to the OA, or tapped a button: a tap is a text, its payload (contract §2.2, §2.3). */
export type MessageEvent = PersonBase & MessagePart & { readonly kind: 'message' };

/** §2.2; `gif` is in some lists and not in others. */
const SENT_BY_USERS = [
  'text',
  'image',
  'gif',
  'link',
  'audio',
  'video',
  'sticker',
  'location',
  'business_card',
  'file',
] as const satisfies readonly ContentType[];

export const messageReaders: Readers<MessageEvent> = SENT_BY_USERS.map((type) => [
  `user_send_${type}`,
  messageReader(type),
]);

function messageReader(type: ContentType): Reader<MessageEvent> {
  return (body, name) => {
    const parties = partiesOf(body, 'user');
    const part = messagePartOf(body, type);
    if (!parties || !part) return null;
    const base = messageBase(body, name, parties.oaId, part.messageId);
    return { kind: 'message', ...base, ...personOf(body, parties.userId), ...part };
  };
}
