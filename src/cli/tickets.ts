import { redisTickets } from '../store/index.js';
import { hanoiTime } from './hanoi-time.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

/** `su-gia-so tickets` – who asked for a human, oldest first. The conversation itself is in Zalo's OA Manager. */
export async function tickets(io: CliIo): Promise<ExitCode> {
  return await withRedis<ExitCode>(io, async (redis, oaId) => {
    const open = await redisTickets(redis).list(oaId);
    for (const { at, userId, where } of open) {
      io.out(`${hanoiTime(at)}  người dùng ${userId}  ${where === '' ? 'chưa vào việc nào' : `đang ở ${where}`}`);
    }
    io.out(`${open.length} yêu cầu`);
    return 0;
  });
}
