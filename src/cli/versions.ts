import { countPeopleByContent, redisContentStore } from '../store/index.js';
import { hanoiTime } from './hanoi-time.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

/** `su-gia-so versions` – the published versions that are kept, the latest first, and how many people stand on each. */
export async function versions(io: CliIo): Promise<ExitCode> {
  return await withRedis<ExitCode>(io, async (redis, oaId) => {
    const store = redisContentStore(redis, oaId);
    const [current, all, people] = await Promise.all([
      store.current(),
      store.list(),
      countPeopleByContent(redis, oaId),
    ]);
    for (const { hash, at, by, mode } of [...all].sort((a, b) => b.at - a.at)) {
      const standing = [...(people.get(hash)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
      const how = mode === 'map' ? 'chuyển ngay' : 'làm nốt';
      io.out(`${hash === current?.hash ? '→' : ' '} ${hash}  ${hanoiTime(at)}  ${by}  ${how}  ${standing} người`);
    }
    io.out(`${all.length} bản; → là bản đang dùng. Quay lại một bản: npx su-gia-so publish --back <mã>`);
    return 0;
  });
}
