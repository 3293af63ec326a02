import type { ContentType } from './content.js';
import { type EventBase, messageBase, type Reader, type Readers } from './event-base.js';
import { idAt } from './fields.js';
import { type Parties, partiesOf } from './parties.js';
import { type MessagePart, messagePartOf } from './read-content.js';

type WithVisitor = EventBase &
  MessagePart & {
    /** Not a user id: it names the visitor in this conversation only. */
    readonly anonymousId: string;
    readonly conversationId: string;
  };

/** A visitor of a web page with Zalo's chat widget, who is no Zalo user of the OA (contract §2.5). */
export type AnonymousEvent =
  | (WithVisitor & { readonly kind: 'anonymous-message' })
  | (WithVisitor & { readonly kind: 'anonymous-echo'; readonly adminId: string | null });

const TYPES = ['text', 'image', 'file', 'sticker'] as const satisfies readonly ContentType[];

export const anonymousReaders: Readers<AnonymousEvent> = TYPES.flatMap((type) => [
  [`anonymous_send_${type}`, anonymousReader(type, 'user')],
  [`oa_send_anonymous_${type}`, anonymousReader(type, 'oa')],
]);

function anonymousReader(type: ContentType, by: Parties['by']): Reader<AnonymousEvent> {
  return (body, name) => {
    const parties = partiesOf(body, by);
    const part = messagePartOf(body, type);
    const conversationId = idAt(body, 'message', 'conversation_id');
    if (!parties || !part || conversationId === null) return null;
    const base = messageBase(body, name, parties.oaId, part.messageId);
    const visit = { ...base, ...part, anonymousId: parties.userId, conversationId };
    if (by === 'user') return { kind: 'anonymous-message', ...visit };
    return { kind: 'anonymous-echo', ...visit, adminId: idAt(body, 'sender', 'admin_id') };
  };
}
