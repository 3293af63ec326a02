import { type EventBase, flatBase, type Reader, type Readers } from './event-base.js';
import { asFields, asId, type Fields, idAt } from './fields.js';

export type GroupChange =
  | 'created'
  | 'joined'
  | 'join-requested'
  | 'join-accepted'
  | 'join-rejected'
  /** Somebody answered a request to join, and the event's name does not say how. */
  | 'join-answered'
  | 'admin-added'
  | 'admin-removed'
  | 'updated'
  | 'left'
  | 'deleted';

/** A group of the OA (GMF) was made, changed or ended (contract §2.9). */
export type GroupEvent = EventBase & {
  readonly kind: 'group-changed';
  readonly change: GroupChange;
  readonly groupId: string;
  /** Whom it is about; empty where it is about nobody. */
  readonly userIds: readonly string[];
};

/** The lists of the sources disagree, so every spelling is read (contract §2.9). */
const CHANGES: readonly (readonly [name: string, change: GroupChange])[] = [
  ['create_group', 'created'],
  ['user_join_group', 'joined'],
  ['user_request_join_group', 'join-requested'],
  ['accept_request_join_group', 'join-accepted'],
  ['react_request_join_group_accept', 'join-accepted'],
  ['reject_request_join_group', 'join-rejected'],
  ['react_request_join_group_reject', 'join-rejected'],
  ['react_request_join_group', 'join-answered'],
  ['add_group_admin', 'admin-added'],
  ['remove_group_admin', 'admin-removed'],
  ['update_group_info', 'updated'],
  ['user_out_group', 'left'],
  ['user_leave_group', 'left'],
  ['delete_group', 'deleted'],
];

export const groupReaders: Readers<GroupEvent> = CHANGES.map(([name, change]) => [name, groupReader(change)]);

function groupReader(change: GroupChange): Reader<GroupEvent> {
  return (body, name) => {
    const groupId = idAt(body, 'group_id');
    if (groupId === null) return null;
    const userIds = userIdsOf(body);
    const base = flatBase(body, name, `${groupId}|${userIds.toSorted().join(',')}`);
    return { kind: 'group-changed', ...base, change, groupId, userIds };
  };
}

function userIdsOf(body: Fields): readonly string[] {
  const users = body['users'];
  if (!Array.isArray(users)) return [];
  return users.map((user) => asId(asFields(user)?.['id'] ?? user)).filter((id) => id !== null);
}
