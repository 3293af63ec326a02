import { describe, expect, test } from 'vitest';
import { parseEvent, withoutMentions } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { AT, flat, OA_ID, USER_ID } from '../samples.js';
import { CONTENTS, GROUP_ID, inGroup, MESSAGES, OTHERS, type SampleType } from './contract-samples.js';

describe('changes of a group', () => {
  test.each([
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
  ])('%s is %s', (name, change) => {
    expect(parseEvent(OTHERS[name])).toEqual({
      kind: 'group-changed',
      id: `${name}|${OA_ID}|${GROUP_ID}|${USER_ID}|${AT}`,
      name,
      oaId: OA_ID,
      timestamp: String(AT),
      at: AT,
      change,
      groupId: GROUP_ID,
      userIds: [USER_ID],
    });
  });

  test('may be about nobody', () => {
    expect(parseEvent(flat('delete_group', { group_id: GROUP_ID }))).toMatchObject({ change: 'deleted', userIds: [] });
  });

  test('A12: without the group the event is unknown', () => {
    expect(parseEvent(flat('create_group', { users: [{ id: USER_ID }] })).kind).toBe('unknown');
  });
});

describe('messages in a group', () => {
  const types: SampleType[] = ['text', 'image', 'link', 'audio', 'video', 'business_card', 'sticker', 'gif', 'file'];

  test.each(types)('%s of a person names person, group and OA', (type) => {
    const name = `user_send_group_${type}`;
    expect(parseEvent(inGroup(name, USER_ID, MESSAGES[type]))).toMatchObject({
      kind: 'group-message',
      id: `${name}|gggg5555`,
      oaId: OA_ID,
      groupId: GROUP_ID,
      userId: USER_ID,
      content: CONTENTS[type],
    });
  });

  test.each(types)('%s of the OA is an echo', (type) => {
    const event = parseEvent(inGroup(`oa_send_group_${type}`, OA_ID, MESSAGES[type]));
    expect(event).toMatchObject({ kind: 'group-echo', oaId: OA_ID, groupId: GROUP_ID, adminId: null });
    expect(event).toMatchObject({ content: CONTENTS[type] });
  });
});

describe('mentions', () => {
  test.each([
    [`[@${OA_ID}] giúp bác với`, 'giúp bác với'],
    [`Chào [@${USER_ID}] và [@${GROUP_ID}] nhé`, 'Chào và nhé'],
    [`bác hỏi[@${OA_ID}][@${USER_ID}]ạ`, 'bác hỏi ạ'],
    ['không nhắc ai [@ ] cả [@]', 'không nhắc ai [@ ] cả [@]'],
    ['', ''],
  ])('are taken out of %j', (text, words) => {
    expect(withoutMentions(text)).toBe(words);
  });
});
