import type { Clock, Sender } from '../conversation/index.js';
import { type Lane, type OaClient, ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';

export type OaSender = Sender & {
  /** What is wrong with the road to Zalo, or null: refusals of one person's message are not. */
  trouble(): string | null;
  /** Somebody has mended the road: what was remembered says nothing any more. */
  forgetTrouble(): void;
};

const ROAD_KINDS: ReadonlySet<string> = new Set(['token', 'needs-human', 'transient', 'uncertain']);
/** Trouble that nothing has confirmed since is forgotten: readiness may not stay bad because nobody writes. */
const FORGET_AFTER_MS = 60_000;

export type OaSenderOptions = {
  readonly client: Pick<OaClient, 'prepare' | 'send'>;
  readonly clock: Clock;
  /** Which part of an OA's rate the messages may use: replies go before campaigns (contract §4). */
  readonly lane: Lane;
  /** Ends every wait for the rate, so that a stop need not wait too. */
  readonly stopping?: AbortSignal;
};

/** Sends through one OA's API, and remembers whether the last attempt found the road open. */
export function oaSender({ client, clock, lane, stopping }: OaSenderOptions): OaSender {
  let trouble: { readonly message: string; readonly at: number } | null = null;

  const remember = (error: unknown) => {
    // our own mistake or a wait says nothing about the road, and a busy minute must not take a process out of service
    if (!(error instanceof ZaloApiError) || error.kind === 'rate-limited') return;
    trouble = ROAD_KINDS.has(error.kind) ? { message: error.message, at: clock.now() } : null;
  };

  return {
    async prepare() {
      try {
        await client.prepare({ lane, ...(stopping && { signal: stopping }) });
      } catch (error) {
        remember(error);
        throw error;
      }
    },
    async send({ userId }, message) {
      try {
        await client.send(userId, message, { lane, isPermitted: true });
        trouble = null;
      } catch (error) {
        remember(error);
        throw error;
      }
    },
    forgetTrouble() {
      trouble = null;
    },
    trouble: () => (trouble && clock.now() - trouble.at < FORGET_AFTER_MS ? trouble.message : null),
  };
}
