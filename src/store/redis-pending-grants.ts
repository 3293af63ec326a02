import { z } from 'zod';
import type { RedisClient } from './connect.js';
import { tokenKeys } from './keys.js';
import { loadScript } from './script.js';

/** A grant that somebody has begun in a browser. */
export type PendingGrant = { readonly verifier: string; readonly browser: string };

const pendingSchema: z.ZodType<PendingGrant> = z.object({ verifier: z.string(), browser: z.string() });

/** As long as a code is good (contract §5). */
const KEPT_MS = 600_000;
/** Anybody who knows the address may begin one: a flood pushes out the oldest, and Redis stays small. */
const MOST_KEPT = 1_000;

/** Grants under way, by their `state`: kept for 10 minutes, 1,000 at most, and handed out once. */
export function redisPendingGrants(redis: RedisClient, appId: string, oaId: string) {
  const { pending, pendingSince } = tokenKeys(appId, oaId);
  const keepGrant = loadScript(redis, 'keep-grant');
  const takeGrant = loadScript(redis, 'take-grant');
  return {
    async keep(state: string, grant: PendingGrant): Promise<void> {
      await keepGrant([pending, pendingSince], [state, JSON.stringify(grant), KEPT_MS, MOST_KEPT]);
    },
    /** Null for a state that is unknown, too old or used. */
    async take(state: string): Promise<PendingGrant | null> {
      const stored = await takeGrant([pending, pendingSince], [state, KEPT_MS]);
      return typeof stored === 'string' ? (pendingSchema.safeParse(JSON.parse(stored)).data ?? null) : null;
    },
  };
}
