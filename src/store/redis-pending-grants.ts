import type { Redis } from 'ioredis';
import { z } from 'zod';
import { tokenKeys } from './keys.js';

/** A grant that somebody has begun in a browser. */
export type PendingGrant = { readonly verifier: string; readonly browser: string };

const pendingSchema: z.ZodType<PendingGrant> = z.object({ verifier: z.string(), browser: z.string() });

/** As long as a code is good (contract §5). */
const KEPT_SECONDS = 600;

/** Grants under way, by their `state`: kept for 10 minutes and handed out once. */
export function redisPendingGrants(redis: Redis, appId: string, oaId: string) {
  const { pending } = tokenKeys(appId, oaId);
  return {
    async keep(state: string, grant: PendingGrant): Promise<void> {
      await redis.set(pending(state), JSON.stringify(grant), 'EX', KEPT_SECONDS);
    },
    /** Null for a state that is unknown, too old or used. */
    async take(state: string): Promise<PendingGrant | null> {
      const results = await redis.multi().get(pending(state)).del(pending(state)).exec();
      const stored = results?.[0]?.[1];
      return typeof stored === 'string' ? (pendingSchema.safeParse(JSON.parse(stored)).data ?? null) : null;
    },
  };
}
