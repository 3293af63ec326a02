import type { Redis } from 'ioredis';
import type { Person } from '../conversation/index.js';
import { personOfKey } from './keys.js';

/** Everybody whose inbox or outbox holds something: what a lost wake or a crash left behind. */
export async function* findBacklog(redis: Redis): AsyncGenerator<Person> {
  for (const pattern of ['{*}:inbox', '{*}:outbox']) {
    for await (const keys of redis.scanStream({ match: pattern, count: 1_000, type: 'list' })) {
      for (const key of keys as string[]) {
        const person = personOfKey(key);
        if (person) yield person;
      }
    }
  }
}
