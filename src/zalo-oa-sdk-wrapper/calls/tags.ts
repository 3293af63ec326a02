import { z } from 'zod';
import type { Caller } from '../call/caller.js';
import { dataOf } from '../call/data.js';
import { listOf } from '../call/fields.js';
import type { CallOptions } from '../call/request.js';

/** Tags that the OA puts on people (contract §6). Every call throws ZaloApiError. */
export type TagCalls = {
  /** Names of all tags. */
  list(options?: CallOptions): Promise<readonly string[]>;
  /** Tags a person; a name that is new creates the tag. */
  add(userId: string, tag: string, options?: CallOptions): Promise<void>;
  /** Takes the tag from this person. */
  remove(userId: string, tag: string, options?: CallOptions): Promise<void>;
  /** Deletes the tag itself, from everybody. */
  delete(tag: string, options?: CallOptions): Promise<void>;
};

const LIST = '/v2.0/oa/tag/gettagsofoa';

export function tagCalls(caller: Caller): TagCalls {
  const post = async (action: string, json: Readonly<Record<string, string>>, options?: CallOptions) => {
    await caller.call({ method: 'POST', path: `/v2.0/oa/tag/${action}`, json, isRepeatable: true }, options);
  };
  return {
    async list(options) {
      return dataOf(listOf(z.string()), await caller.call({ method: 'GET', path: LIST }, options), LIST);
    },
    add: (userId, tag, options) => post('tagfollower', { user_id: userId, tag_name: tag.normalize('NFC') }, options),
    remove: (userId, tag, options) =>
      post('rmfollowerfromtag', { user_id: userId, tag_name: tag.normalize('NFC') }, options),
    delete: (tag, options) => post('rmtag', { tag_name: tag.normalize('NFC') }, options),
  };
}
