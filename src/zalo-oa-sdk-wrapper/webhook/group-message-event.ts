import type { ContentType } from './content.js';
import { type EventBase, messageBase, oaIdOf, type Reader, type Readers } from './event-base.js';
import { idAt } from './fields.js';
import { type MessagePart, messagePartOf } from './read-content.js';

/** Messages in a group of the OA (contract §2.9). Texts may hold mentions: see `withoutMentions`. */
export type GroupMessageEvent =
  | (EventBase & MessagePart & { readonly kind: 'group-message'; readonly groupId: string; readonly userId: string })
  | (EventBase &
      MessagePart & { readonly kind: 'group-echo'; readonly groupId: string; readonly adminId: string | null });

/** §2.9; `list`, `template` and `location` are in no list of groups and are read if they come. */
const TYPES = [
  'text',
  'image',
  'link',
  'audio',
  'video',
  'business_card',
  'sticker',
  'gif',
  'file',
  'location',
] as const satisfies readonly ContentType[];
const OA_ONLY = ['list', 'template'] as const satisfies readonly ContentType[];

export const groupMessageReaders: Readers<GroupMessageEvent> = [
  ...TYPES.map((type) => [`user_send_group_${type}`, userReader(type)] as const),
  ...[...TYPES, ...OA_ONLY].map((type) => [`oa_send_group_${type}`, oaReader(type)] as const),
];

function userReader(type: ContentType): Reader<GroupMessageEvent> {
  return (body, name) => {
    const userId = idAt(body, 'sender', 'id');
    const groupId = idAt(body, 'recipient', 'id');
    const part = messagePartOf(body, type);
    if (userId === null || groupId === null || !part) return null;
    return {
      kind: 'group-message',
      ...messageBase(body, name, oaIdOf(body), part.messageId),
      ...part,
      groupId,
      userId,
    };
  };
}

function oaReader(type: ContentType): Reader<GroupMessageEvent> {
  return (body, name) => {
    const groupId = idAt(body, 'recipient', 'id');
    const part = messagePartOf(body, type);
    if (groupId === null || !part) return null;
    const oaId = oaIdOf(body) || (idAt(body, 'sender', 'id') ?? '');
    const adminId = idAt(body, 'sender', 'admin_id');
    return { kind: 'group-echo', ...messageBase(body, name, oaId, part.messageId), ...part, groupId, adminId };
  };
}
