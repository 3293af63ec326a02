import type { Redis } from 'ioredis';
import type { Person } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { backlogPatterns, personOfKey } from './keys.js';
import { mastersOf } from './masters.js';

/**
 * Everybody of an OA whose inbox or outbox holds something: what a lost wake or a crash left behind. Looks at every
 * master of a cluster; whoever moves from one to another meanwhile may be missed, and is found the next time.
 */
export async function* findBacklog(redis: RedisClient, oaId: string): AsyncGenerator<Person> {
  for (const master of mastersOf(redis)) {
    for (const pattern of backlogPatterns(oaId)) {
      for await (const person of peopleOf(master, pattern)) if (person.oaId === oaId) yield person;
    }
  }
}

async function* peopleOf(master: Redis, match: string): AsyncGenerator<Person> {
  for await (const keys of master.scanStream({ match, count: 1_000, type: 'list' })) {
    yield* (keys as string[]).map(personOfKey).filter((person) => person !== null);
  }
}
