import type { Inbox } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { personKeys } from './keys.js';
import { loadScript } from './script.js';

/** Longer than Zalo's whole retry ladder and any replay worth the name (conformance A4, A10). */
const SEEN_SECONDS = 8 * 24 * 60 * 60;

export function redisInbox(redis: RedisClient): Inbox {
  const acceptScript = loadScript(redis, 'accept');
  return {
    async accept(person, event) {
      const keys = personKeys(person);
      const kept = await acceptScript([keys.seen(event.id), keys.inbox], [JSON.stringify(event), SEEN_SECONDS]);
      return kept === 1 ? 'accepted' : 'duplicate';
    },
  };
}
