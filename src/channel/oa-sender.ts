import type { Clock, Sender } from '../conversation/index.js';
import { type OaClient, type TokenKeeper, ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';

export type OaSender = Sender & {
  /** What is wrong with the road to Zalo, or null: refusals of one person's message are not. */
  trouble(): string | null;
};

const ROAD_KINDS: ReadonlySet<string> = new Set(['token', 'needs-human', 'transient', 'rate-limited']);
/** Trouble that nothing has confirmed since is forgotten: readiness may not stay bad because nobody writes. */
const FORGET_AFTER_MS = 60_000;

/** Sends through one OA's API, and remembers whether the last attempt found the road open. */
export function oaSender(
  client: Pick<OaClient, 'send'>,
  tokens: Pick<TokenKeeper, 'accessToken'>,
  clock: Clock,
): OaSender {
  let trouble: { readonly message: string; readonly at: number } | null = null;

  const remember = (error: unknown) => {
    const isRoad = error instanceof ZaloApiError && ROAD_KINDS.has(error.kind);
    trouble = isRoad ? { message: error.message, at: clock.now() } : null;
  };

  return {
    async prepare() {
      try {
        await tokens.accessToken();
      } catch (error) {
        remember(error);
        throw error;
      }
    },
    async send({ userId }, message) {
      try {
        await client.send(userId, message);
        trouble = null;
      } catch (error) {
        remember(error);
        throw error;
      }
    },
    trouble: () => (trouble && clock.now() - trouble.at < FORGET_AFTER_MS ? trouble.message : null),
  };
}
