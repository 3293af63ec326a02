import { z } from 'zod';
import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import { countField, idField, listOf } from '../../call/fields.js';
import type { CallOptions } from '../../call/request.js';
import { UnsentCallError } from '../../errors/unsent-call-error.js';
import { type InteractionPeriod, periodText } from './interaction-period.js';

/** Which people; all where nothing is said. */
export type UserFilters = {
  readonly tag?: string;
  readonly lastInteraction?: InteractionPeriod;
  readonly isFollower?: boolean;
};

const USER_LIST_PATH = '/v3.0/oa/user/getlist';
/** Contract §6: so many people a page, and no page begins after this one. */
const PAGE = 50;
const LAST_OFFSET = 9_951;
const REACHABLE = LAST_OFFSET + PAGE;

const pageData = z.object({ total: countField, users: listOf(z.object({ user_id: idField })) });

/**
 * Ids of the people whom the filters take, each once, a page at a time as they are read.
 *
 * @throws UnsentCallError after the last one within reach where there are more than 10,001: nothing is left out in
 * silence. Narrower filters reach the others, best a period of the last interaction. ZaloApiError.
 */
export async function* listUsers(
  caller: Caller,
  filters: UserFilters,
  options?: CallOptions,
): AsyncGenerator<string, void, undefined> {
  const filter = filterData(filters);
  const seen = new Set<string>();
  for (let next = 0; next < REACHABLE; next += PAGE) {
    // the last page overlaps with the one before; people who come meanwhile shift pages too
    const offset = Math.min(next, LAST_OFFSET);
    const data = { offset, count: PAGE, ...filter };
    const answer = await caller.call({ method: 'GET', path: USER_LIST_PATH, data }, options);
    const { total, users } = dataOf(pageData, answer, USER_LIST_PATH);
    const fresh = users.map(({ user_id: userId }) => userId).filter((userId) => !seen.has(userId));
    for (const userId of fresh) seen.add(userId);
    yield* new Set(fresh);
    const isLast = total === null ? users.length < PAGE : users.length === 0 || offset + PAGE >= total;
    if (isLast) return;
    if (offset === LAST_OFFSET) throw beyondReach(total);
  }
}

function beyondReach(total: number | null): UnsentCallError {
  return new UnsentCallError(USER_LIST_PATH, {
    field: 'people in one list (narrow it by a period of the last interaction)',
    limit: REACHABLE,
    actual: total ?? 'more',
  });
}

function filterData({ tag, lastInteraction, isFollower }: UserFilters) {
  return {
    ...(tag === undefined ? {} : { tag_name: tag.normalize('NFC') }),
    ...(lastInteraction === undefined ? {} : { last_interaction_period: periodText(lastInteraction, USER_LIST_PATH) }),
    ...(isFollower === undefined ? {} : { is_follower: String(isFollower) }),
  };
}
