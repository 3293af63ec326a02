import { forgetTokenRecord } from '../store/index.js';
import { openTokens } from '../zalo-grant.js';
import { keepAliveAgent, TokenSealError, undiciTransport } from '../zalo-oa-sdk-wrapper/index.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

/** `su-gia-so doctor --forget-tokens` – for whoever has lost the key: removes stored tokens that nobody can open. */
export async function forgetTokens(io: CliIo): Promise<ExitCode> {
  return await withRedis<ExitCode>(io, async (redis, _, { zalo }) => {
    if (zalo === null) {
      io.out('Bản thử tự cấp token: không có gì để xoá.');
      return 0;
    }
    const dispatcher = keepAliveAgent();
    try {
      await openTokens({ zalo, redis, transport: undiciTransport(dispatcher), clock: Date }).store.load();
      io.out('Không xoá: ZALO_TOKEN_KEY mở được token đang lưu, hoặc chưa có token nào.');
      return 1;
    } catch (error) {
      if (!(error instanceof TokenSealError)) throw error;
      await forgetTokenRecord(redis, zalo.appId, zalo.oaId);
      io.out('Đã xoá token không mở được. Quản trị viên của OA mở trang /oauth/zalo/start để cấp quyền lại.');
      return 0;
    } finally {
      await dispatcher.close();
    }
  });
}
