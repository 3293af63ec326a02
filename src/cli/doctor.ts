import type { Redis } from 'ioredis';
import { type Config, ConfigError, loadConfig, type ZaloConfig } from '../config/index.js';
import { ContentError, loadContent } from '../content/index.js';
import { checkDurability, RedisUnavailableError, redisTokenStore } from '../store/index.js';
import { createTokenKeeper, keepAliveAgent, undiciTransport, ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

/** One thing that was looked at. `fix` is there when something must be done. */
type Finding = { readonly part: string; readonly state: string; readonly fix?: string };

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
    return 'config';
  }
  const mode = config.zalo ? 'chạy thật' : 'bản thử (chưa có cấu hình Zalo)';
  findings.push({ part: 'Cấu hình', state: `đủ, ${mode}` }, checkContent(io.root, config.ward));
  findings.push(...(await checkStore(io, config.zalo)));
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

async function checkStore(io: CliIo, zalo: ZaloConfig | null): Promise<readonly Finding[]> {
  try {
    return await withRedis(io, async (redis) => [
      ...(await checkRedis(redis)),
      await checkClock(redis),
      zalo ? await checkToken(redis, zalo) : { part: 'Token Zalo', state: 'bản thử tự cấp' },
    ]);
  } catch (error) {
    if (!(error instanceof RedisUnavailableError)) throw error;
    return [{ part: 'Redis', state: 'không chạy', fix: error.message }];
  }
}

async function checkRedis(redis: Redis): Promise<readonly Finding[]> {
  const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '?';
  const findings = await checkDurability(redis);
  if (findings.length === 0) return [{ part: 'Redis', state: `${version}, ghi đĩa (AOF), không tự xoá` }];
  return findings.map(({ setting, value, fix }) => ({ part: 'Redis', state: `${setting} = ${value}`, fix }));
}

async function checkClock(redis: Redis): Promise<Finding> {
  const [seconds] = await redis.time();
  const skew = Math.abs(Number(seconds) * 1_000 - Date.now());
  const now = new Date().toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  if (skew < MOST_CLOCK_SKEW_MS) return { part: 'Đồng hồ', state: `${now}, giờ Hà Nội` };
  const state = `lệch ${Math.round(skew / 1_000)} giây so với máy chạy Redis`;
  return { part: 'Đồng hồ', state, fix: 'Bật đồng bộ giờ: sudo timedatectl set-ntp true' };
}

async function checkToken(redis: Redis, zalo: ZaloConfig): Promise<Finding> {
  const dispatcher = keepAliveAgent();
  const keeper = createTokenKeeper({
    oauthBaseUrl: zalo.oauthBaseUrl,
    appId: zalo.appId,
    appSecret: zalo.appSecret.reveal(),
    transport: undiciTransport(dispatcher),
    // the same store and lock as the app's: the single-use refresh token is never spent twice
    store: redisTokenStore(redis, zalo.appId, zalo.oaId),
    firstRefreshToken: zalo.refreshToken.reveal(),
    now: Date.now,
  });
  try {
    await keeper.accessToken();
    return { part: 'Token Zalo', state: 'dùng được' };
  } catch (error) {
    if (!(error instanceof ZaloApiError)) throw error;
    const isOffline = error.kind === 'transient' || error.kind === 'uncertain';
    const fix = isOffline
      ? `Không gọi được ${zalo.oauthBaseUrl}: kiểm tra mạng của máy chủ.`
      : 'Lấy refresh token mới ở API Explorer (OA cấp quyền lại cho ứng dụng), rồi sửa ZALO_REFRESH_TOKEN.';
    return { part: 'Token Zalo', state: error.message, fix };
  } finally {
    await dispatcher.close();
  }
}
