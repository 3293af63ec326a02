import { newMessageId } from '../../ids.js';
import type { SimContent } from '../../message.js';
import type { Envelope, EventContext } from './envelope.js';
import { bodyOf, kindOf } from './message-events.js';

/** Every spelling that a source has (contract §2.9): lists differ. */
export type GroupEventName =
  | 'create_group'
  | 'user_join_group'
  | 'user_request_join_group'
  | 'accept_request_join_group'
  | 'reject_request_join_group'
  | 'react_request_join_group'
  | 'react_request_join_group_accept'
  | 'react_request_join_group_reject'
  | 'add_group_admin'
  | 'remove_group_admin'
  | 'update_group_info'
  | 'user_out_group'
  | 'user_leave_group'
  | 'delete_group';

type Said = Omit<SimContent, 'buttons'>;

/** Contract §2.9. Mentions stand in the text: `[@<user_id>]`, `[@<group_id>]` for everyone. */
export function groupEvents({ between, flat }: Envelope, { oaId }: EventContext) {
  const sent = (who: 'user' | 'oa', senderId: string, groupId: string, said: Said, messageId: string) => {
    const content = { ...said, buttons: [] };
    const name = `${who}_send_group_${kindOf(content)}`;
    return { ...between(name, senderId, groupId, bodyOf(content, messageId)), oa_id: oaId };
  };
  return {
    groupChanged: (name: GroupEventName, groupId: string, userIds: readonly string[] = []) =>
      flat(name, { group_id: groupId, users: userIds.map((id) => ({ id })) }),
    userSentToGroup: (userId: string, groupId: string, content: Said, messageId = newMessageId()) =>
      sent('user', userId, groupId, content, messageId),
    oaSentToGroup: (groupId: string, content: Said, messageId = newMessageId()) =>
      sent('oa', oaId, groupId, content, messageId),
  };
}
