import type { Caller } from '../call/caller.js';
import type { CallOptions } from '../call/request.js';

/** Zalo's reactions (contract §3.8); the last takes one's own back. */
export const REACTIONS = [':>', '--b', ':-((', '/-strong', '/-heart', ':-h', ':o', '/-remove'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Puts the OA's reaction on a person's message: free, at most 50 a message (contract §3.8). */
export type React = (userId: string, messageId: string, icon: Reaction, options?: CallOptions) => Promise<void>;

export function reactionSender(caller: Caller): React {
  return async (userId, messageId, icon, options) => {
    const json = {
      recipient: { user_id: userId },
      sender_action: { react_icon: icon, react_message_id: messageId },
    };
    // the same reaction again changes nothing
    await caller.call({ method: 'POST', path: '/v2.0/oa/message', json, isRepeatable: true }, options);
  };
}
