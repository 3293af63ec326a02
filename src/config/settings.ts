import { z } from 'zod';
import { Secret } from './secret.js';
import { siteVerificationCode } from './site-verification.js';

/** One setting as people meet it: what it is, and where it is found. */
export type Setting = { readonly what: string; readonly where: string };

/** Every setting of the app. `.env.example` and the error message are held against this table. */
export const SETTINGS = {
  ZALO_APP_ID: { what: 'Mã ứng dụng', where: 'developers.zalo.me → Ứng dụng của bạn → Cài đặt → ID ứng dụng' },
  ZALO_APP_SECRET: { what: 'Khoá bí mật của ứng dụng', where: 'developers.zalo.me → Cài đặt → Khoá bí mật' },
  ZALO_OA_ID: { what: 'Mã của Official Account', where: 'oa.zalo.me → Quản lý → Thông tin tài khoản' },
  ZALO_OA_SECRET_KEY: {
    what: 'OA Secret Key, dùng để kiểm chữ ký webhook (khác khoá bí mật của ứng dụng)',
    where: 'developers.zalo.me → ứng dụng → Official Account → Webhook → OA Secret Key',
  },
  ZALO_TOKEN_KEY: {
    what: 'Khoá mã hoá token lưu trong Redis: 64 chữ số hex, giữ nguyên suốt đời máy chủ',
    where: 'chạy npx su-gia-so doctor, chép dòng ZALO_TOKEN_KEY=… được in ra',
  },
  ZALO_REFRESH_TOKEN: {
    what: 'Refresh token đầu tiên, nếu không cấp quyền bằng trang /oauth/zalo/start',
    where: 'để trống; hoặc developers.zalo.me → Công cụ → API Explorer → OA Access Token',
  },
  ZALO_API_BASE_URL: { what: 'Địa chỉ API của Zalo', where: 'để trống: https://openapi.zalo.me' },
  ZALO_ZBS_BASE_URL: {
    what: 'Địa chỉ API tin mẫu (ZBS) của Zalo',
    where: 'để trống: https://business.openapi.zalo.me',
  },
  ZALO_OAUTH_BASE_URL: { what: 'Địa chỉ OAuth của Zalo', where: 'để trống: https://oauth.zaloapp.com' },
  ZALO_PACKAGE: {
    what: 'Gói của OA: growth (Tăng trưởng, 100 yêu cầu mỗi phút) hoặc full (Toàn diện, 2.000 yêu cầu mỗi phút)',
    where: 'oa.zalo.me → Quản lý → Gói dịch vụ; để trống: growth',
  },
  ZALO_REQUESTS_PER_MINUTE: {
    what: 'Số yêu cầu mỗi phút mà bot được dùng, khi khác với gói',
    where: 'để trống: theo ZALO_PACKAGE',
  },
  ZALO_APPSECRET_PROOF: {
    what: 'Gửi kèm appsecret_proof: on hoặc off (Zalo báo lỗi -242 thì bật)',
    where: 'để trống: off; developers.zalo.me → Cài đặt → yêu cầu appsecret_proof',
  },
  ZALO_BUTTONS_PATH: {
    what: 'Tin có nút gửi qua API nào: v3 hoặc v2',
    where: 'để trống: v3; bị từ chối thì bot tự chuyển sang chữ đánh số',
  },
  ZALO_BUTTONS_TEMPLATE: { what: 'template_type của tin có nút, ví dụ button', where: 'để trống: không gửi' },
  REDIS_URL: {
    what: 'Địa chỉ Redis, ví dụ redis://127.0.0.1:6379; cluster hay sentinel thì nhiều địa chỉ, cách nhau dấu phẩy',
    where: 'để trống: chương trình tự chạy Redis riêng trong DATA_DIR',
  },
  REDIS_MODE: {
    what: 'Redis chạy kiểu nào: standalone (một máy), cluster hoặc sentinel',
    where: 'để trống: standalone; hỏi người quản trị Redis',
  },
  REDIS_SENTINEL_NAME: {
    what: 'Tên của máy chính mà các sentinel trông giữ, ví dụ mymaster',
    where: 'cần khi REDIS_MODE=sentinel; xem dòng sentinel monitor trong sentinel.conf',
  },
  REDIS_FSYNC: { what: 'Redis riêng ghi đĩa khi nào: always hoặc everysec', where: 'để trống: always' },
  PORT: { what: 'Cổng HTTP của bot', where: 'để trống: 3000' },
  HOST: { what: 'Địa chỉ mạng mà bot lắng nghe', where: 'để trống: 127.0.0.1 khi chạy thử, 0.0.0.0 khi chạy thật' },
  PUBLIC_URL: {
    what: 'Địa chỉ HTTPS công khai của bot, để Zalo tải hình và gọi lại khi cấp quyền',
    where: 'tên miền của phường',
  },
  ZALO_SITE_VERIFICATION: {
    what: 'Mã xác thực tên miền của Zalo; dán cả thẻ meta hay tên tệp zalo_verifier….html cũng được',
    where:
      'developers.zalo.me → ứng dụng, phần xác thực tên miền (domain); để trống nếu tên miền đã được xác thực cách khác',
  },
  INBOX_MAX: { what: 'Mỗi người được chờ nhiều nhất bao nhiêu tin cùng lúc', where: 'để trống: 20' },
  STALE_AFTER_MINUTES: {
    what: 'Tin cũ hơn bấy nhiêu phút thì bot xin lỗi vì trả lời muộn; nút bấm cũ thì bỏ qua',
    where: 'để trống: 30',
  },
  SAME_TEXT_MAX: {
    what: 'Một câu được nói nhiều nhất mấy lần trong 5 phút; quá thì bot nói câu ngắn thay, rồi im',
    where: 'để trống: 5',
  },
  TURNS_MAX: { what: 'Mỗi người được trả lời nhiều nhất mấy tin trong 10 phút', where: 'để trống: 120' },
  UNCERTAIN_SENDS: {
    what: 'Tin không rõ đã tới hay chưa: skip (không gửi lại) hoặc repeat (gửi lại, có thể trùng)',
    where: 'để trống: skip',
  },
  PAID_MESSAGES: {
    what: 'Tin mà Zalo tính phí (quá 48 giờ từ lần tương tác cuối): never (không gửi) hoặc allow (gửi)',
    where: 'để trống: never',
  },
  DATA_DIR: { what: 'Thư mục dữ liệu', where: 'để trống: data/' },
  SPOOL: {
    what: 'Khi Redis nghỉ, giữ tin của bà con trên đĩa rồi đưa vào sau: on hoặc off',
    where: 'để trống: on; off thì trả lời 503 và Zalo gửi lại',
  },
  WARD: { what: 'Tên thư mục của phường trong content/wards/', where: 'xem các thư mục trong content/wards/' },
  SIMULATOR_PORT: { what: 'Cổng của trang chat thử', where: 'để trống: 3001' },
  RESUME_AFTER_HOURS: {
    what: 'Bác im lặng bao nhiêu giờ thì lần sau bot hỏi lại trước khi làm tiếp',
    where: 'để trống: 24',
  },
  STAFF_SILENCE_MINUTES: {
    what: 'Cán bộ nhắn trong OA Manager thì bot im lặng bao nhiêu phút',
    where: 'để trống: 30',
  },
  NUDGE_HOURS: { what: 'Giờ nào trong ngày bot được nhắn trước, giờ Hà Nội', where: 'để trống: 8-20' },
  NUDGE_EVERY_DAYS: { what: 'Bao nhiêu ngày bot nhắc một người nhiều nhất một lần', where: 'để trống: 7' },
  LOG_LEVEL: { what: 'Mức nhật ký: debug, info, warn, error, silent', where: 'để trống: info' },
  NODE_ENV: {
    what: 'production: nhật ký dạng JSON; sửa flows/ và content/ chỉ có hiệu lực sau lệnh publish hoặc lần chạy sau',
    where: 'để trống khi chạy trên máy của mình',
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

const digits = z.string().regex(/^\d+$/, 'chỉ gồm chữ số');
// a blank copied along with a key would make every signature fail
const secret = z
  .string()
  .trim()
  .transform((value) => new Secret(value));
const tokenKey = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{64}$/i, 'phải là 64 chữ số hex; npx su-gia-so doctor in sẵn một khoá mới')
  .transform((value) => new Secret(value));
const port = z.coerce.number('phải là số').int('phải là số nguyên').min(0).max(65_535, 'lớn nhất 65535');
const siteVerification = z.string().transform((pasted, context) => {
  const code = siteVerificationCode(pasted);
  if (code !== null) return code;
  context.addIssue({ code: 'custom', message: 'không có mã nào ở trong; mã chỉ gồm chữ, số, dấu - và _' });
  return z.NEVER;
});
const httpUrl = z.url({ protocol: /^https?$/, error: 'phải là địa chỉ http:// hoặc https://' });
const trimmedUrl = httpUrl.transform((value) => value.replace(/\/+$/, ''));
// the callback, its cookie and the addresses in Zalo's console stand at the root of the domain
const publicUrl = trimmedUrl.refine((value) => /^https?:\/\/[^/?#]+$/.test(value), 'chỉ gồm https:// và tên miền');

const redisUrl = z.url({ protocol: /^rediss?$/, error: 'phải là địa chỉ redis:// hoặc rediss://' });
const redisUrls = z
  .string()
  .transform((value) => value.split(',').map((url) => url.trim()))
  .pipe(z.array(redisUrl));
const count = (fallback: number) =>
  z.coerce.number('phải là số').int('phải là số nguyên').min(1, 'ít nhất 1').default(fallback);
const nudgeHours = z
  .string()
  .regex(/^\d{1,2}-\d{1,2}$/, 'phải viết như 8-20')
  .transform((value) => {
    const [from = 0, until = 0] = value.split('-').map(Number);
    return { from, until };
  })
  .refine(({ from, until }) => from < until && until <= 24, 'giờ đầu phải nhỏ hơn giờ cuối, lớn nhất 24');

export const commonSchema = z
  .object({
    REDIS_URL: redisUrls.optional(),
    REDIS_MODE: z
      .enum(['standalone', 'cluster', 'sentinel'], 'phải là standalone, cluster hoặc sentinel')
      .default('standalone'),
    REDIS_SENTINEL_NAME: z.string().default('mymaster'),
    REDIS_FSYNC: z.enum(['everysec', 'always'], 'phải là everysec hoặc always').default('always'),
    PORT: port.default(3_000),
    HOST: z.string().optional(),
    PUBLIC_URL: publicUrl.optional(),
    ZALO_SITE_VERIFICATION: siteVerification.optional(),
    INBOX_MAX: count(20),
    STALE_AFTER_MINUTES: count(30),
    SAME_TEXT_MAX: count(5),
    TURNS_MAX: count(120),
    UNCERTAIN_SENDS: z.enum(['skip', 'repeat'], 'phải là skip hoặc repeat').default('skip'),
    PAID_MESSAGES: z.enum(['never', 'allow'], 'phải là never hoặc allow').default('never'),
    DATA_DIR: z.string().default('data'),
    SPOOL: z.enum(['on', 'off'], 'phải là on hoặc off').default('on'),
    SIMULATOR_PORT: port.default(3_001),
    RESUME_AFTER_HOURS: count(24),
    STAFF_SILENCE_MINUTES: count(30),
    NUDGE_HOURS: nudgeHours.default({ from: 8, until: 20 }),
    NUDGE_EVERY_DAYS: count(7),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'không có mức này').default('info'),
    NODE_ENV: z.string().default('development'),
  })
  .refine(({ REDIS_URL, REDIS_MODE }) => REDIS_MODE !== 'standalone' || (REDIS_URL ?? []).length <= 1, {
    path: ['REDIS_MODE'],
    error: 'nhiều địa chỉ Redis thì phải là cluster hoặc sentinel',
  })
  .refine(({ REDIS_URL, REDIS_MODE }) => REDIS_MODE === 'standalone' || REDIS_URL !== undefined, {
    path: ['REDIS_URL'],
    error: 'cần khi Redis là cluster hoặc sentinel',
  });

export const zaloSchema = z.object({
  ZALO_APP_ID: digits,
  ZALO_APP_SECRET: secret,
  ZALO_OA_ID: digits,
  ZALO_OA_SECRET_KEY: secret,
  ZALO_TOKEN_KEY: tokenKey,
  ZALO_REFRESH_TOKEN: secret.optional(),
  ZALO_API_BASE_URL: trimmedUrl.default('https://openapi.zalo.me'),
  ZALO_ZBS_BASE_URL: trimmedUrl.default('https://business.openapi.zalo.me'),
  ZALO_OAUTH_BASE_URL: trimmedUrl.default('https://oauth.zaloapp.com'),
  // the smaller one: more than the package allows is refused, less is only slower
  ZALO_PACKAGE: z.enum(['growth', 'full'], 'phải là growth hoặc full').default('growth'),
  ZALO_REQUESTS_PER_MINUTE: z.coerce.number('phải là số').int('phải là số nguyên').min(1, 'ít nhất 1').optional(),
  ZALO_APPSECRET_PROOF: z.enum(['on', 'off'], 'phải là on hoặc off').default('off'),
  ZALO_BUTTONS_PATH: z.enum(['v3', 'v2'], 'phải là v3 hoặc v2').default('v3'),
  ZALO_BUTTONS_TEMPLATE: z.string().optional(),
  WARD: z.string(),
});
