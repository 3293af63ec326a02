import type { Redis } from 'ioredis';
import type { RedisClient } from './connect.js';
import { mastersOf } from './masters.js';

/** One Redis setting that could lose residents' messages; or, as `info`, one whose price should be known. */
export type DurabilityFinding = {
  readonly level: 'alarm' | 'info';
  readonly setting: string;
  readonly value: string;
  readonly fix: string;
};

type Wanted = Omit<DurabilityFinding, 'value'> & { readonly good: string };

const WANTED: readonly Wanted[] = [
  {
    level: 'alarm',
    setting: 'appendonly',
    good: 'yes',
    fix: 'Bật ghi nhật ký đĩa: redis-cli CONFIG SET appendonly yes, rồi CONFIG REWRITE.',
  },
  {
    level: 'alarm',
    setting: 'maxmemory-policy',
    good: 'noeviction',
    fix: 'Không cho Redis tự xoá: redis-cli CONFIG SET maxmemory-policy noeviction.',
  },
  {
    level: 'info',
    setting: 'appendfsync',
    good: 'always',
    fix: 'Mất điện có thể mất tin của một hai giây cuối. Muốn không mất gì: redis-cli CONFIG SET appendfsync always.',
  },
];

/**
 * Checks that Redis keeps what it is given (architecture §4), on every master of a cluster. Empty when all is well; a
 * server that forbids CONFIG, as hosted ones do, gives one finding that says so.
 */
export async function checkDurability(redis: RedisClient): Promise<readonly DurabilityFinding[]> {
  const found = (await Promise.all(mastersOf(redis).map(checkServer))).flat();
  const distinct = new Map(found.map((finding) => [`${finding.setting} ${finding.value}`, finding]));
  return [...distinct.values()];
}

async function checkServer(redis: Redis): Promise<readonly DurabilityFinding[]> {
  let settings: ReadonlyMap<string, string>;
  try {
    settings = await readSettings(redis);
  } catch {
    const fix = 'Máy chủ Redis không cho xem cấu hình: hỏi nơi cung cấp xem AOF và noeviction đã bật chưa.';
    return [{ level: 'alarm', setting: 'CONFIG', value: '?', fix }];
  }
  const isLogged = settings.get('appendonly') === 'yes';
  return WANTED.flatMap(({ good, ...finding }) => {
    const value = settings.get(finding.setting) ?? '?';
    // how often a log is synced is of no account where there is none
    const isMoot = finding.setting === 'appendfsync' && !isLogged;
    return value === good || isMoot ? [] : [{ ...finding, value }];
  });
}

async function readSettings(redis: Redis): Promise<ReadonlyMap<string, string>> {
  const replies = await Promise.all(WANTED.map(({ setting }) => redis.config('GET', setting)));
  return new Map((replies as string[][]).map(([name = '', value = '']) => [name, value]));
}
