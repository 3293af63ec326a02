/** Who a message goes to. A bare string is a user id. */
export type Recipient =
  | string
  /** Whoever wrote this message: a reply by its id (contract §3.2, at most 8 in 48 h). */
  | { readonly messageId: string }
  /** A visitor of the web widget (contract §3.8). */
  | { readonly anonymousId: string; readonly conversationId: string }
  | { readonly groupId: string };

/** The `recipient` part of a request. */
export function recipientBody(recipient: Recipient): Readonly<Record<string, string>> {
  if (typeof recipient === 'string') return { user_id: recipient };
  if ('messageId' in recipient) return { message_id: recipient.messageId };
  if ('groupId' in recipient) return { group_id: recipient.groupId };
  return { anonymous_id: recipient.anonymousId, conversation_id: recipient.conversationId };
}
