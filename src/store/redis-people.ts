import { groundOf, type Persona, placeKey, type Session } from '../engine/index.js';
import type { RedisClient } from './connect.js';
import { oaOfSessionKey, sessionPattern } from './keys.js';
import { mastersOf } from './masters.js';
import { sessionSchema } from './record-schema.js';

/** How many people stand at each place, by its key, e.g. `step/vneid/quen-mat-khau/nhap-otp`. */
export type PeopleByPlace = ReadonlyMap<string, number>;

/** As many keys as one look at Redis hands out: enough to be quick, few enough to hold nobody up. */
const BATCH = 500;

/**
 * How many people of an OA stand at each place, whatever content they were shown. Everybody on a shared phone counts.
 * Reads every session once without holding Redis up: who moves meanwhile may be counted at either place. A session
 * that this release cannot read is left out.
 */
export async function countPeople(redis: RedisClient, oaId: string): Promise<PeopleByPlace> {
  const total = new Map<string, number>();
  for (const places of (await countPeopleByContent(redis, oaId)).values()) {
    for (const [key, people] of places) total.set(key, (total.get(key) ?? 0) + people);
  }
  return total;
}

/** As `countPeople`, apart for each content hash under which people were shown their open question. */
export async function countPeopleByContent(
  redis: RedisClient,
  oaId: string,
): Promise<ReadonlyMap<string, PeopleByPlace>> {
  const byContent = new Map<string, Map<string, number>>();
  for await (const session of sessionsOf(redis, oaId)) {
    const places = byContent.get(session.content) ?? new Map<string, number>();
    byContent.set(session.content, places);
    for (const persona of [session, ...session.others]) {
      const key = standingAt(persona);
      places.set(key, (places.get(key) ?? 0) + 1);
    }
  }
  return byContent;
}

/** A card ("I did not understand") lies on the place where the person stands. */
function standingAt({ place }: Persona): string {
  return placeKey(groundOf(place));
}

async function* sessionsOf(redis: RedisClient, oaId: string): AsyncGenerator<Session> {
  const seen = new Set<string>(); // a scan may hand out a key twice
  for (const node of mastersOf(redis)) {
    for await (const found of node.scanStream({ match: sessionPattern(oaId), count: BATCH, type: 'string' })) {
      const keys = (found as string[]).filter((key) => oaOfSessionKey(key) === oaId && !seen.has(key));
      for (const key of keys) seen.add(key);
      // one by one, in one round trip: the keys lie in different slots
      const stored = await Promise.all(keys.map((key) => node.get(key)));
      yield* stored.flatMap((json) => readSession(json) ?? []);
    }
  }
}

function readSession(json: string | null): Session | null {
  if (json === null) return null;
  try {
    return sessionSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null; // not JSON
  }
}
