import type { Redis } from 'ioredis';

/** One Redis setting that could lose residents' messages. */
export type DurabilityFinding = { readonly setting: string; readonly value: string; readonly fix: string };

/**
 * Checks that Redis keeps what it is given (architecture §4). Empty when all is well; a server that forbids CONFIG,
 * as hosted ones do, gives one finding that says so.
 */
export async function checkDurability(redis: Redis): Promise<readonly DurabilityFinding[]> {
  let settings: ReadonlyMap<string, string>;
  try {
    settings = await readSettings(redis);
  } catch {
    const fix = 'Máy chủ Redis không cho xem cấu hình: hỏi nơi cung cấp xem AOF và noeviction đã bật chưa.';
    return [{ setting: 'CONFIG', value: '?', fix }];
  }
  const wanted: readonly (readonly [string, string, string])[] = [
    ['appendonly', 'yes', 'Bật ghi nhật ký đĩa: redis-cli CONFIG SET appendonly yes, rồi CONFIG REWRITE.'],
    ['maxmemory-policy', 'noeviction', 'Không cho Redis tự xoá: redis-cli CONFIG SET maxmemory-policy noeviction.'],
  ];
  return wanted.flatMap(([setting, good, fix]) => {
    const value = settings.get(setting) ?? '?';
    return value === good ? [] : [{ setting, value, fix }];
  });
}

async function readSettings(redis: Redis): Promise<ReadonlyMap<string, string>> {
  const names = ['appendonly', 'maxmemory-policy'];
  const replies = await Promise.all(names.map((name) => redis.config('GET', name)));
  return new Map((replies as string[][]).map(([name = '', value = '']) => [name, value]));
}
