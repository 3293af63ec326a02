import type { Sender } from '../conversation/index.js';
import { type OaClient, ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';

export type OaSender = {
  readonly send: Sender;
  /** What is wrong with the road to Zalo, or null: refusals of one person's message are not. */
  trouble(): string | null;
};

const ROAD_KINDS: ReadonlySet<string> = new Set(['token', 'needs-human', 'transient', 'uncertain', 'rate-limited']);

/** Sends through one OA's API, and remembers whether the last send found the road open. */
export function oaSender(client: OaClient): OaSender {
  let trouble: string | null = null;
  return {
    async send({ userId }, message) {
      try {
        await client.send(userId, message);
        trouble = null;
      } catch (error) {
        if (error instanceof ZaloApiError) trouble = ROAD_KINDS.has(error.kind) ? error.message : null;
        throw error;
      }
    },
    trouble: () => trouble,
  };
}
