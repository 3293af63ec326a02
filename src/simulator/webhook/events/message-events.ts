import type { SimContent, SimMessage } from '../../message.js';
import type { ResidentState } from '../../state.js';
import { attachmentsOf } from './attachments.js';
import type { Envelope, EventContext } from './envelope.js';

/** Contract §2.2, §2.4 and §2.6. */
export function messageEvents({ fromUser, fromOa }: Envelope, { receiptSender = 'oa' }: EventContext) {
  const receipt = receiptSender === 'oa' ? fromOa : fromUser;
  return {
    userSent: (user: ResidentState, message: SimMessage) =>
      fromUser(`user_send_${kindOf(message)}`, user, bodyOf(message, message.id)),
    /** The echo, which Zalo sends for API messages too (§2.4). */
    oaSent: (user: ResidentState, message: SimMessage) =>
      fromOa(`oa_send_${echoKindOf(message)}`, user, bodyOf(message, message.id), message.staffId),
    userReceived: (user: ResidentState, messageId: string) =>
      receipt('user_received_message', user, { msg_id: messageId }),
    userSeen: (user: ResidentState, messageIds: readonly string[]) =>
      receipt('user_seen_message', user, { msg_ids: messageIds }),
    userReacted: (user: ResidentState, messageId: string, icon: string) =>
      fromUser('user_reacted_message', user, { msg_id: messageId, react_icon: icon }),
    oaReacted: (user: ResidentState, messageId: string, icon: string) =>
      fromOa('oa_reacted_message', user, { msg_id: messageId, react_icon: icon }),
  };
}

const KINDS = [
  ['sticker', 'sticker'],
  ['imageUrl', 'image'],
  ['gifUrl', 'gif'],
  ['voice', 'audio'],
  ['video', 'video'],
  ['file', 'file'],
  ['location', 'location'],
  ['contact', 'business_card'],
  ['link', 'link'],
] as const;

/** The last part of the event's name. */
export const kindOf = (content: SimContent): (typeof KINDS)[number][1] | 'text' =>
  KINDS.find(([field]) => content[field] !== undefined)?.[1] ?? 'text';

// what only an OA sends: lists, and templates such as the request for contact data
function echoKindOf(content: SimContent): string {
  if (content.infoRequest) return 'template';
  return content.elements ? 'list' : kindOf(content);
}

/** `message` as it stands in an event; the id comes last, as in the contract's samples of a text. */
export function bodyOf(content: SimContent, messageId: string): object {
  const attachments = attachmentsOf(content);
  const text = content.contact?.name ?? content.text;
  return {
    ...(text !== undefined && { text }),
    ...(content.quote !== undefined && { quote_msg_id: content.quote }),
    ...(attachments.length > 0 && { attachments }),
    msg_id: messageId,
  };
}
