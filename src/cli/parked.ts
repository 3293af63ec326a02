import { redisAlerts } from '../store/index.js';
import { hanoiTime } from './hanoi-time.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

/**
 * `su-gia-so parked` – messages that could not be worked on, oldest first: whose and why, never what was said. `--clear`
 * takes those listed off the list: somebody has seen to them.
 */
export async function parked(io: CliIo, isCleared = false): Promise<ExitCode> {
  return await withRedis<ExitCode>(io, async (redis, oaId) => {
    const store = redisAlerts(redis);
    const alerts = await store.list(oaId);
    for (const { at, userId, eventId, reason } of alerts) {
      io.out(`${hanoiTime(at)}  người dùng ${userId}  tin ${eventId}  lý do: ${reason}`);
    }
    if (isCleared) await store.clear(oaId, alerts);
    io.out(`${alerts.length} tin để riêng${isCleared ? ', đã xoá khỏi danh sách' : ''}`);
    return 0;
  });
}
