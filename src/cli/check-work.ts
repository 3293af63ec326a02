import type { Config } from '../config/index.js';
import { spoolFolder } from '../disk-inbox.js';
import { countWaiting } from '../spool/index.js';
import { type RedisClient, redisAlerts, redisContentStore } from '../store/index.js';
import type { Finding } from './finding.js';
import { hanoiTime } from './hanoi-time.js';

/** What the bot serves, what was set aside, and what waits on this machine's disk. */
export async function checkWork(redis: RedisClient, oaId: string, { dataDir }: Config): Promise<readonly Finding[]> {
  const release = await redisContentStore(redis, oaId).current();
  const alerts = await redisAlerts(redis).list(oaId);
  const published = release ? `${release.hash}, ${hanoiTime(release.at)}` : 'chưa có, bot tự phát khi chạy lần đầu';
  const parked = alerts.length === 0 ? 'không có' : `${alerts.length} tin, xem bằng npx su-gia-so parked`;
  return [
    { part: 'Bản đang phát', state: published },
    { part: 'Tin để riêng', state: parked },
    await checkSpool(dataDir),
  ];
}

async function checkSpool(dataDir: string): Promise<Finding> {
  const part = 'Tin chờ trên đĩa';
  const waiting = await countWaiting(spoolFolder(dataDir));
  if (waiting === 0) return { part, state: 'không có' };
  const fix = 'Cho bot và Redis chạy, tin tự vào Redis. Bot đang chạy mà số này không giảm thì xem nhật ký của bot.';
  return { part, state: `${waiting} tin`, fix };
}
