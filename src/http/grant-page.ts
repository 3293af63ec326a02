import { createHash } from 'node:crypto';
import { meaningOf } from '../zalo-oa-sdk-wrapper/index.js';
import { escapeHtml } from './page.js';

/** How a grant ended. `refused` carries Zalo's code, where it gave one. */
export type GrantEnd =
  | { readonly end: 'granted' | 'unknown-state' | 'other-browser' | 'foreign-oa' | 'unreachable' | 'sealed-otherwise' }
  | { readonly end: 'refused'; readonly code: number | null };

const START = '/oauth/zalo/start';
const WRONG_REDIRECT_URI = -14003;

const STYLE = `body{margin:0;font:18px/1.5 system-ui,sans-serif;background:#f3f6fb;color:#14213d}
main{max-width:34rem;margin:10vh auto;padding:2rem;background:#fff;border-radius:12px}
h1{margin:0 0 .5em;font-size:1.5rem}a{color:#0b57d0}code{overflow-wrap:anywhere}`;

/** Nothing loads, nothing frames, nothing is kept: the address of the callback carries a code. */
export const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** What the admin of the OA sees at the end. */
export function grantPage(end: GrantEnd, redirectUri: string): string {
  const { title, lines } = words(end, redirectUri);
  const isDone = end.end === 'granted';
  const again = isDone ? '' : `<p><a href="${START}">Cấp quyền lại từ đầu</a></p>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main data-end="${end.end}"><h1>${escapeHtml(title)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${again}</main></body></html>
`;
}

function words(end: GrantEnd, redirectUri: string): { readonly title: string; readonly lines: readonly string[] } {
  switch (end.end) {
    case 'granted':
      return {
        title: 'Đã nối với Zalo',
        lines: ['Bot gửi được tin cho người dân rồi.', 'Anh/chị đóng trang này được.'],
      };
    case 'refused':
      return { title: 'Zalo chưa cấp quyền', lines: refusal(end.code, redirectUri) };
    case 'unknown-state':
      return {
        title: 'Liên kết này không còn dùng được',
        lines: [
          'Mỗi liên kết chỉ dùng một lần, trong 10 phút.',
          'Nếu trang trước đã báo nối xong thì không cần làm lại.',
        ],
      };
    case 'other-browser':
      return {
        title: 'Nhầm trình duyệt',
        lines: ['Anh/chị mở và hoàn tất việc cấp quyền trong cùng một trình duyệt.'],
      };
    case 'foreign-oa':
      return {
        title: 'Nhầm Official Account',
        lines: ['Quyền vừa cấp thuộc OA khác, nên bot không nhận.', 'Anh/chị cấp lại và chọn đúng OA của phường.'],
      };
    case 'unreachable':
      return {
        title: 'Chưa gọi được Zalo',
        lines: ['Máy chủ chưa nhận được trả lời của Zalo.', 'Anh/chị chờ một lát rồi cấp quyền lại.'],
      };
    case 'sealed-otherwise':
      return {
        title: 'Khoá ZALO_TOKEN_KEY không khớp',
        lines: ['Token đang lưu được mã hoá bằng khoá khác.', 'Anh/chị chạy npx su-gia-so doctor để xem cách sửa.'],
      };
  }
}

function refusal(code: number | null, redirectUri: string): readonly string[] {
  if (code === null) return ['Zalo không gửi mã cấp quyền.', 'Anh/chị cấp quyền lại và chọn Cho phép.'];
  const { meaning, advice } = meaningOf('oauth', code);
  const told = [`Lý do: ${meaning.vi} (mã ${code}).`, advice.vi];
  return code === WRONG_REDIRECT_URI ? [...told, `Địa chỉ callback của bot: ${redirectUri}`] : told;
}
