import type { Caller } from '../../call/caller.js';
import type { CallOptions } from '../../call/request.js';

export type GroupPage = {
  /** Default 0. */
  readonly offset?: number;
  /** Default 10. */
  readonly count?: number;
};

export const pageOf = ({ offset = 0, count = 10 }: GroupPage) => ({ offset, count });

/**
 * A GET of the group API. Its parameters go both in the one string `data` (contract §3.1) and by themselves, as public
 * integrations of groups send them: the contract does not settle which of the two Zalo reads here.
 */
export function groupGet(caller: Caller) {
  return (action: string, data: Readonly<Record<string, string | number>>, options?: CallOptions) => {
    const query = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
    return caller.call({ method: 'GET', path: `/v3.0/oa/group/${action}`, query, data }, options);
  };
}
