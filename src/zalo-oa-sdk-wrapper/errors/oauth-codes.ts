import type { CodeRow } from './code-row.js';

const human = (en: string, vi: string, adviceEn: string, adviceVi: string): CodeRow => {
  return { kind: 'needs-human', en, vi, advice: { en: adviceEn, vi: adviceVi } };
};

/** Contract §5. All come with HTTP 200, and none mends itself. */
export const OAUTH_CODES: ReadonlyMap<number, CodeRow> = new Map<number, CodeRow>([
  [
    -14002,
    human('app id wrong or inactive', 'mã ứng dụng sai hoặc chưa bật', 'Check ZALO_APP_ID.', 'Kiểm tra ZALO_APP_ID.'),
  ],
  [
    -14003,
    human(
      'callback address not registered',
      'địa chỉ callback chưa đăng ký',
      'Enter the callback address in the console of the app.',
      'Khai địa chỉ callback trong trang ứng dụng.',
    ),
  ],
  [-14004, human('app secret wrong', 'khoá bí mật sai', 'Check ZALO_APP_SECRET.', 'Kiểm tra ZALO_APP_SECRET.')],
  [
    -14005,
    human(
      'code wrong, used or over 10 minutes old',
      'mã cấp quyền sai, đã dùng hoặc quá 10 phút',
      'Grant again.',
      'Cấp quyền lại.',
    ),
  ],
  [
    -14012,
    human(
      'the OA has another owner',
      'OA thuộc chủ khác',
      'Grant as admin of the OA.',
      'Cấp quyền bằng quản trị viên OA.',
    ),
  ],
  [
    -14014,
    human('refresh token spent or expired', 'refresh token đã dùng hoặc hết hạn', 'Grant again.', 'Cấp quyền lại.'),
  ],
  [-14018, human('grant type wrong', 'grant_type sai', 'Report this fault of the client.', 'Báo lỗi phần mềm.')],
  [
    -14024,
    human(
      'the OA has another owner',
      'OA thuộc chủ khác',
      'Grant as admin of the OA.',
      'Cấp quyền bằng quản trị viên OA.',
    ),
  ],
  [
    -14029,
    human(
      'the app is not approved',
      'ứng dụng chưa được duyệt',
      'Wait for the approval of the app.',
      'Chờ ứng dụng được duyệt.',
    ),
  ],
]);
