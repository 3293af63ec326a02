import type { CodeRow } from './code-row.js';

const rows = (kind: CodeRow['kind'], ...list: readonly (readonly [number, string, string])[]) =>
  list.map(([code, en, vi]): [number, CodeRow] => [code, { kind, en, vi }]);

const NEXT_DAY = { en: 'Send again the next day.', vi: 'Gửi lại vào hôm sau.' };

/** Contract §7.2, for business.openapi.zalo.me: -100 and others mean another thing than in the table of the OA. */
export const ZBS_CODES: ReadonlyMap<number, CodeRow> = new Map<number, CodeRow>([
  ...rows('transient', [-100, 'unknown error at Zalo', 'lỗi không rõ phía Zalo']),
  ...rows(
    'needs-human',
    [-101, 'app id wrong', 'mã ứng dụng sai'],
    [-102, 'app not found', 'không có ứng dụng này'],
    [-103, 'app not enabled', 'ứng dụng chưa bật'],
    [-104, 'app secret missing', 'thiếu khoá bí mật'],
    [-105, 'app not linked to the OA', 'ứng dụng chưa liên kết với OA'],
    [-115, 'not enough money', 'không đủ tiền'],
    [-1241, 'appsecret_proof wrong', 'appsecret_proof sai'],
    [-125, 'OA id wrong', 'mã OA sai'],
    [-126, 'development wallet is empty', 'ví thử nghiệm đã hết'],
    [-128, 'RSA key not registered', 'chưa đăng ký khoá RSA'],
    [-129, 'RSA key wrong', 'khoá RSA sai'],
    [-142, 'RSA key missing', 'thiếu khoá RSA'],
    [-143, 'RSA key exists already', 'khoá RSA đã có'],
    [-131, 'template not approved', 'mẫu tin chưa được duyệt'],
    [-135, 'the OA has no right to send: package or verification', 'OA chưa có quyền gửi: gói hoặc xác thực'],
    [-1351, 'the OA is blocked', 'OA bị chặn'],
    [-136, 'no ZCA is linked', 'chưa liên kết ví ZCA'],
    [-137, 'payment by ZCA failed', 'thanh toán qua ZCA không được'],
    [-138, 'the app has no permission', 'ứng dụng chưa có quyền'],
    [-1381, 'the extension has no permission', 'tiện ích chưa có quyền'],
    [-145, 'this type of template is not allowed', 'loại mẫu này không được phép'],
    [-146, 'template stopped for low quality', 'mẫu bị dừng vì chất lượng thấp'],
  ),
  ...rows(
    'not-reachable',
    [-108, 'phone number invalid', 'số điện thoại không hợp lệ'],
    [-114, 'the person cannot receive', 'người này không nhận được tin'],
    [-118, 'no Zalo account with this number', 'số này không có tài khoản Zalo'],
    [-127, 'test template: only admins of the OA receive it', 'mẫu thử chỉ gửi cho quản trị viên OA'],
    [-139, 'the person refused this type', 'người dùng từ chối loại tin này'],
    [-140, 'the person is not eligible', 'người dùng không đủ điều kiện'],
    [-141, 'the person refused messages of the OA', 'người dùng từ chối tin của OA'],
  ),
  ...rows('token', [-124, 'the access token is invalid', 'access token không hợp lệ']),
  ...rows('night', [-133, 'not between 22:00 and 06:00', 'không gửi từ 22:00 đến 06:00']),
  ...rows(
    'invalid',
    [-1121, 'a value is too long', 'một giá trị quá dài'],
    [-130, 'over 100,000 characters', 'quá 100.000 ký tự'],
    [-132, 'a parameter is wrong', 'một tham số sai'],
    [-148, 'journey token wrong', 'mã hành trình sai'],
    [-149, 'journey token expired', 'mã hành trình hết hạn'],
    [-150, 'journey does not allow it', 'hành trình không cho phép'],
    [-151, 'E2EE wrong', 'mã hoá đầu cuối sai'],
    [-152, 'E2EE key missing', 'thiếu khoá mã hoá đầu cuối'],
    [-153, 'data against the template', 'dữ liệu không đúng mẫu'],
    [-158, 'upload refused', 'tệp tải lên bị từ chối'],
    [-161, 'sending_mode wrong', 'sending_mode sai'],
    [-162, 'sending_mode 3 not allowed for this tag', 'nhãn này không dùng được sending_mode 3'],
  ),
  ...rows(
    'quota',
    [-1441, 'monthly quota of promotion used', 'hết hạn mức quảng bá trong tháng'],
    [-1471, 'daily cap of the person reached', 'người này đã nhận đủ trong ngày'],
    [-1472, 'monthly cap of the person reached', 'người này đã nhận đủ trong tháng'],
    [-159, 'upload quota used', 'hết hạn mức tải lên'],
    [-160, 'upload quota used', 'hết hạn mức tải lên'],
  ),
  [-144, { kind: 'quota', en: 'daily limit of the OA reached', vi: 'OA đã gửi đủ trong ngày', advice: NEXT_DAY }],
  [
    -147,
    { kind: 'quota', en: 'daily limit of the template reached', vi: 'mẫu đã gửi đủ trong ngày', advice: NEXT_DAY },
  ],
]);
