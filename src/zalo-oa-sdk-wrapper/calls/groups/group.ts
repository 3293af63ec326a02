import { z } from 'zod';
import { countField, listOf, rawField, textField } from '../../call/fields.js';

/** A group chat of the OA. The contract names the calls and not their answers: `raw` holds all that Zalo told. */
export type Group = {
  readonly groupId: string;
  readonly name: string;
  readonly status: string;
  readonly raw: Readonly<Record<string, unknown>>;
};

/** A person in a group, or the OA itself. */
export type GroupMember = {
  /** Empty for the OA. */
  readonly userId: string;
  /** Empty for a person. */
  readonly oaId: string;
  readonly name: string;
  readonly avatar: string;
};

const facts = z.object({ group_id: textField, name: textField, group_name: textField, status: textField });

/** The facts stand by themselves in a list and under `group_info` in the answer about one group. */
export const group = rawField.transform((raw, context): Group => {
  const parsed = facts.safeParse(raw['group_info'] ?? raw);
  if (!parsed.success || parsed.data.group_id === '') {
    context.addIssue({ code: 'custom', message: 'no group', path: ['group_id'] });
    return z.NEVER;
  }
  const { group_id: groupId, name, group_name: groupName, status } = parsed.data;
  return { groupId, name: name === '' ? groupName : name, status, raw };
});

export const groupList = z
  .object({ total: countField, groups: listOf(group) })
  .transform(({ total, groups }) => ({ total, groups }));

const member = z
  .object({ user_id: textField, oa_id: textField, name: textField, avatar: textField })
  .transform(({ user_id: userId, oa_id: oaId, name, avatar }): GroupMember => ({ userId, oaId, name, avatar }));

export const memberList = z
  .object({ total: countField, members: listOf(member) })
  .transform(({ total, members }) => ({ total, members }));
