import { flatBase, oaIdOf, type PersonBase, personOf, type Reader, type Readers } from './event-base.js';
import { type Fields, idAt, textAt } from './fields.js';

/** A person and the OA: followed, left, or opened the chat for the first time (contract §2.7). */
export type RelationshipEvent =
  | (PersonBase & {
      readonly kind: 'follow' | 'unfollow';
      /** `oa_profile`, `message_invite`, `social_plugin`. */
      readonly source: string | null;
    })
  /** Once for a person who never chatted: afterwards the OA may write first. */
  | (PersonBase & { readonly kind: 'chat-now' })
  /** The person used the right to be forgotten: delete what is kept of them. */
  | (PersonBase & { readonly kind: 'withdraw' });

export const relationshipReaders: Readers<RelationshipEvent> = [
  ['follow', followReader('follow')],
  ['unfollow', followReader('unfollow')],
  ['user_click_chatnow', readChatNow],
  ['user_withdraw', readWithdraw],
];

function followReader(kind: 'follow' | 'unfollow'): Reader<RelationshipEvent> {
  return (body, name) => {
    const userId = idAt(body, 'follower', 'id');
    if (userId === null || oaIdOf(body) === '') return null;
    return { kind, ...flatBase(body, name, userId), ...personOf(body, userId), source: textAt(body, 'source') };
  };
}

function readChatNow(body: Fields, name: string): RelationshipEvent | null {
  const userId = idAt(body, 'user_id');
  if (userId === null || oaIdOf(body) === '') return null;
  return { kind: 'chat-now', ...flatBase(body, name, userId), ...personOf(body, userId) };
}

function readWithdraw(body: Fields, name: string): RelationshipEvent | null {
  const userId = idAt(body, 'user_id');
  if (userId === null) return null;
  return { kind: 'withdraw', ...flatBase(body, name, userId), ...personOf(body, userId) };
}
