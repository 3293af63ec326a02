import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import type { CallOptions } from '../../call/request.js';
import { changeBody, type UserChange } from './user-change.js';
import { type UserDetail, userDetail } from './user-detail.js';
import { listUsers, type UserFilters } from './user-list.js';

/** People of the OA (contract §6). Every call throws ZaloApiError. */
export type UserCalls = {
  detail(userId: string, options?: CallOptions): Promise<UserDetail>;
  /**
   * Ids of people, read by pages of 50 as they are taken. Zalo reaches 10,001 of one list: after the last of them it
   * throws UnsentCallError where there are more; narrow the list by a period of the last interaction.
   */
  list(filters?: UserFilters, options?: CallOptions): AsyncGenerator<string, void, undefined>;
  /** Changes what is named and nothing else. */
  update(userId: string, change: UserChange, options?: CallOptions): Promise<void>;
  /** Has Zalo delete what the OA holds of this person; needed when they ask for it. */
  forget(userId: string, options?: CallOptions): Promise<void>;
  /** The OA's own fields of people, as Zalo answers: their shape is [unknown]. */
  customFields(options?: CallOptions): Promise<unknown>;
};

const DETAIL = '/v3.0/oa/user/detail';
const UPDATE = '/v3.0/oa/user/update';
const FORGET = '/v2.0/oa/deletefollowerinfo';
const CUSTOM_FIELDS = '/v3.0/oa/userfield/get';

export function userCalls(caller: Caller): UserCalls {
  return {
    async detail(userId, options) {
      const answer = await caller.call({ method: 'GET', path: DETAIL, data: { user_id: userId } }, options);
      return dataOf(userDetail, answer, DETAIL);
    },
    list: (filters = {}, options) => listUsers(caller, filters, options),
    async update(userId, change, options) {
      const json = { user_id: userId, ...changeBody(change) };
      await caller.call({ method: 'POST', path: UPDATE, json, isRepeatable: true }, options);
    },
    async forget(userId, options) {
      await caller.call({ method: 'POST', path: FORGET, json: { user_id: userId }, isRepeatable: true }, options);
    },
    async customFields(options) {
      return (await caller.call({ method: 'GET', path: CUSTOM_FIELDS }, options))['data'];
    },
  };
}
