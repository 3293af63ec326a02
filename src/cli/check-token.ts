import type { Config, ZaloConfig } from '../config/index.js';
import type { RedisClient } from '../store/index.js';
import { openTokens } from '../zalo-grant.js';
import {
  type GrantState,
  keepAliveAgent,
  meaningOf,
  ownerOf,
  TokenSealError,
  undiciTransport,
  ZaloApiError,
} from '../zalo-oa-sdk-wrapper/index.js';
import type { Finding } from './finding.js';

type Found = Omit<Finding, 'part'>;
type Tokens = ReturnType<typeof openTokens>;

/** Whether there is a grant, and whether Zalo says so too: a token in Redis proves nothing. */
export async function checkToken(redis: RedisClient, zalo: ZaloConfig, http: Config['http']): Promise<Found> {
  const dispatcher = keepAliveAgent();
  try {
    const opened = openTokens({ zalo, redis, transport: undiciTransport(dispatcher), clock: Date });
    const state = await opened.tokens.check();
    const grant = `Quản trị viên của OA mở ${linkOf(http)} rồi bấm Cho phép.`;
    return state.state === 'good' ? await askZalo(opened, zalo.oaId, grant) : standstill(state, grant);
  } catch (error) {
    if (!(error instanceof TokenSealError)) throw error;
    return {
      state: 'không mở được token đang lưu trong Redis',
      fix: 'Đặt lại ZALO_TOKEN_KEY cũ. Mất khoá cũ thì chạy npx su-gia-so doctor --forget-tokens, rồi cấp quyền lại.',
    };
  } finally {
    await dispatcher.close();
  }
}

const linkOf = ({ publicUrl }: Config['http']) => `${publicUrl ?? 'https://<tên miền>'}/oauth/zalo/start`;

async function askZalo({ api, tokens }: Tokens, oaId: string, grant: string): Promise<Found> {
  try {
    if ((await ownerOf(api, await tokens.accessToken())) === oaId) return { state: 'dùng được' };
    return { state: 'token thuộc OA khác', fix: `Sửa ZALO_OA_ID, hoặc cấp quyền lại và chọn đúng OA. ${grant}` };
  } catch (error) {
    if (!(error instanceof ZaloApiError)) throw error;
    const code = error.code === null ? '' : ` (mã ${error.code})`;
    const state = `${error.meaning.vi}${code}`;
    if (error.kind === 'transient') return { state, fix: UNREACHABLE };
    if (error.kind !== 'token') return { state, fix: error.advice.vi };
    return { state, fix: `Bot đang chạy sẽ tự đổi token: nhắn thử một tin rồi khám lại. Vẫn vậy thì: ${grant}` };
  }
}

const UNREACHABLE = 'Không gọi được Zalo: kiểm tra mạng của máy chủ.';

function standstill(found: Exclude<GrantState, { state: 'good' }>, grant: string): Found {
  switch (found.state) {
    case 'missing':
      return { state: 'OA chưa cấp quyền cho ứng dụng', fix: grant };
    case 'lost': {
      const { reason, code } = found.loss;
      const why = reason === 'refused' ? `Zalo từ chối (mã ${code})` : 'trả lời của Zalo bị mất giữa đường';
      const advice = code === null ? '' : `${meaningOf('oauth', code).advice.vi} `;
      return { state: `mất quyền, bot ngừng gửi: ${why}`, fix: advice + grant };
    }
    case 'trouble':
      return { state: found.error.meaning.vi, fix: UNREACHABLE };
  }
}
