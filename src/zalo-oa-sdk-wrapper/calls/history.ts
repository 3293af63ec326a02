import { z } from 'zod';
import type { Caller } from '../call/caller.js';
import { dataOf } from '../call/data.js';
import { countField, idField, listOf, textField } from '../call/fields.js';
import type { CallOptions } from '../call/request.js';
import { requireAtMost } from '../errors/unsent-call-error.js';

export type Party = { readonly id: string; readonly name: string; readonly avatar: string };

/** One message of a chat, either way. Text that Zalo does not tell is empty. */
export type PastMessage = {
  readonly messageId: string;
  /** Who wrote it; null where Zalo says something else. */
  readonly by: 'oa' | 'user' | null;
  /** Epoch ms. */
  readonly at: number | null;
  /** `text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`. */
  readonly type: string;
  readonly text: string;
  readonly from: Party;
  readonly to: Party;
  readonly url: string;
  readonly thumbnail: string;
  readonly description: string;
  /** As Zalo answers: their shape is [unknown]. */
  readonly location: unknown;
  readonly links: readonly unknown[];
};

/** Which messages, the newest first. */
export type HistoryPage = {
  /** Default 0. */
  readonly offset?: number;
  /** At most 10, which is the default. */
  readonly count?: number;
};

/** Chats of the OA (contract §6). Every call throws UnsentCallError for a count over 10, and ZaloApiError. */
export type HistoryCalls = {
  /** The last message of each of the newest chats. */
  recentChats(page?: HistoryPage, options?: CallOptions): Promise<readonly PastMessage[]>;
  /** Messages with one person. */
  conversation(userId: string, page?: HistoryPage, options?: CallOptions): Promise<readonly PastMessage[]>;
};

const RECENT = '/v2.0/oa/listrecentchat';
const CONVERSATION = '/v2.0/oa/conversation';
const MOST = 10;
const WRITERS: Readonly<Record<string, 'oa' | 'user'>> = { '0': 'oa', '1': 'user' };

const pastMessage = z
  .object({
    message_id: idField,
    src: textField,
    time: countField,
    type: textField,
    message: textField,
    from_id: textField,
    from_display_name: textField,
    from_avatar: textField,
    to_id: textField,
    to_display_name: textField,
    to_avatar: textField,
    url: textField,
    thumb: textField,
    description: textField,
    location: z.unknown().optional(),
    links: z.array(z.unknown()).nullish().catch(null),
  })
  .transform(
    (past): PastMessage => ({
      messageId: past.message_id,
      by: WRITERS[past.src] ?? null,
      at: past.time,
      type: past.type,
      text: past.message,
      from: { id: past.from_id, name: past.from_display_name, avatar: past.from_avatar },
      to: { id: past.to_id, name: past.to_display_name, avatar: past.to_avatar },
      url: past.url,
      thumbnail: past.thumb,
      description: past.description,
      location: past.location,
      links: past.links ?? [],
    }),
  );

export function historyCalls(caller: Caller): HistoryCalls {
  async function read(path: string, whom: { readonly user_id?: string }, page: HistoryPage, options?: CallOptions) {
    const { offset = 0, count = MOST } = page;
    requireAtMost(path, 'count', count, MOST);
    const answer = await caller.call({ method: 'GET', path, data: { ...whom, offset, count } }, options);
    return dataOf(listOf(pastMessage), answer, path);
  }
  return {
    recentChats: (page = {}, options) => read(RECENT, {}, page, options),
    conversation: (userId, page = {}, options) => read(CONVERSATION, { user_id: userId }, page, options),
  };
}
