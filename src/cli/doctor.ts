import { randomBytes } from 'node:crypto';
import { type Config, ConfigError, loadConfig } from '../config/index.js';
import { ContentError, loadContent } from '../content/index.js';
import { checkDurability, mastersOf, type RedisClient, RedisUnavailableError } from '../store/index.js';
import { checkToken } from './check-token.js';
import { checkWork } from './check-work.js';
import type { Finding } from './finding.js';
import { hanoiTime } from './hanoi-time.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

const MOST_CLOCK_SKEW_MS = 60_000;

/** `su-gia-so doctor` – looks at everything that the app needs and says what to fix. Exit code 1 if something must be. */
export async function doctor(io: CliIo): Promise<ExitCode> {
  const findings: Finding[] = [checkNode()];
  let config: Config;
  try {
    config = loadConfig(io.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    io.out(line({ part: 'Cấu hình', state: 'chưa đúng', fix: error.message }));
    if (error.settings.includes('ZALO_TOKEN_KEY')) sayFreshKey(io);
    return 'config';
  }
  const mode = config.zalo ? 'chạy thật' : 'bản thử (chưa có cấu hình Zalo)';
  findings.push({ part: 'Cấu hình', state: `đủ, ${mode}` });
  if (config.zalo) findings.push(checkAddress(config.http));
  findings.push(checkContent(io.root, config.ward));
  findings.push(...(await checkStore(io, config)));
  for (const finding of findings) io.out(line(finding));
  return findings.some(({ fix }) => fix !== undefined) ? 1 : 0;
}

function line({ part, state, fix }: Finding): string {
  return `${fix === undefined ? '✓' : '✗'} ${part}: ${state}${fix === undefined ? '' : `\n    → ${fix}`}`;
}

function checkNode(): Finding {
  const state = `${process.version} (${process.execPath})`;
  const isOld = Number(process.versions.node.split('.')[0]) < 24;
  return isOld
    ? { part: 'Node', state, fix: 'Nên chạy bằng Node 24: npm ci rồi dùng npm start' }
    : { part: 'Node', state };
}

/** Zalo fetches pictures from it and leads the admin back to it. */
function checkAddress({ publicUrl }: Config['http']): Finding {
  const part = 'Địa chỉ';
  if (publicUrl?.startsWith('https://')) return { part, state: publicUrl };
  const fix = 'Đặt PUBLIC_URL=https://<tên miền>: thiếu thì không cấp quyền được và Zalo không tải được hình.';
  return { part, state: publicUrl === null ? 'chưa có PUBLIC_URL' : `${publicUrl} không phải HTTPS`, fix };
}

function checkContent(root: string, ward: string): Finding {
  try {
    const { snapshot, ward: loaded } = loadContent(root, ward);
    return { part: 'Nội dung', state: `${snapshot.flows.size} tệp, ${loaded.name}` };
  } catch (error) {
    const isKnown = error instanceof ContentError || (error instanceof Error && 'code' in error);
    if (!isKnown) throw error;
    return { part: 'Nội dung', state: 'có lỗi', fix: `npx su-gia-so lint\n${error.message}` };
  }
}

async function checkStore(io: CliIo, config: Config): Promise<readonly Finding[]> {
  const { zalo, http } = config;
  try {
    return await withRedis(io, async (redis, oaId) => [
      ...(await checkRedis(redis, config)),
      await checkClock(redis),
      ...(await checkWork(redis, oaId, config)),
      { part: 'Token Zalo', ...(zalo ? await checkToken(redis, zalo, http) : { state: 'bản thử tự cấp' }) },
    ]);
  } catch (error) {
    if (!(error instanceof RedisUnavailableError)) throw error;
    return [{ part: 'Redis', state: 'không chạy', fix: error.message }];
  }
}

/** How the app has its Redis, by the settings. */
function modeOf({ urls, mode }: Config['redis'], masters: number): string {
  if (urls === null) return 'Redis kèm sẵn';
  if (mode === 'cluster') return `cụm ${masters} máy chính`;
  return mode === 'sentinel' ? 'máy chủ riêng qua Sentinel' : 'máy chủ riêng';
}

async function checkRedis(redis: RedisClient, config: Config): Promise<readonly Finding[]> {
  const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '?';
  const server = `${version}, ${modeOf(config.redis, mastersOf(redis).length)}`;
  const findings = await checkDurability(redis);
  const alarms = findings.filter(({ level }) => level === 'alarm');
  const notes = findings
    .filter(({ level }) => level === 'info')
    .map(({ setting, value, fix }) => ({
      part: 'Redis',
      state: `${setting} = ${value}. ${fix}`,
    }));
  if (alarms.length === 0) return [{ part: 'Redis', state: `${server}, ghi đĩa (AOF), không tự xoá` }, ...notes];
  return [
    ...alarms.map(({ setting, value, fix }) => ({ part: 'Redis', state: `${setting} = ${value}`, fix })),
    ...notes,
  ];
}

async function checkClock(redis: RedisClient): Promise<Finding> {
  const [seconds] = await redis.time();
  const skew = Math.abs(Number(seconds) * 1_000 - Date.now());
  const now = hanoiTime(Date.now());
  if (skew < MOST_CLOCK_SKEW_MS) return { part: 'Đồng hồ', state: `${now}, giờ Hà Nội` };
  const state = `lệch ${Math.round(skew / 1_000)} giây so với máy chạy Redis`;
  return { part: 'Đồng hồ', state, fix: 'Bật đồng bộ giờ: sudo timedatectl set-ntp true' };
}

/** A key is made here and nowhere else: whoever fills in the settings copies the line. */
function sayFreshKey({ out }: CliIo): void {
  out('\nMột khoá mới, chép dòng dưới vào .env và giữ kỹ / a fresh key, copy the line into .env and keep it:');
  out(`ZALO_TOKEN_KEY=${randomBytes(32).toString('hex')}`);
}
