import type { CodeRow } from './code-row.js';

const row = (kind: CodeRow['kind'], en: string, vi: string, advice?: CodeRow['advice']): CodeRow =>
  advice ? { kind, en, vi, advice } : { kind, en, vi };

const REFRESH_AND_GRANT = {
  en: 'Refresh once; if it stays, grant the app again.',
  vi: 'Làm mới một lần; vẫn lỗi thì cấp quyền lại cho ứng dụng.',
};

/** Contract §7.1. The old codes at the end are ones on which its sources agree; those in conflict are left out. */
export const OA_CODES: ReadonlyMap<number, CodeRow> = new Map<number, CodeRow>([
  [-32, row('rate-limited', 'too many requests this minute', 'quá nhiều yêu cầu trong phút này')],
  [-100, row('attachment-expired', 'attachment id or token is over 7 days old', 'tệp tải lên đã quá 7 ngày')],
  [-200, row('transient', 'sending failed', 'gửi không thành công')],
  [-201, row('invalid', 'a field is invalid', 'một trường không hợp lệ')],
  [-204, row('needs-human', 'the OA is disabled', 'OA đã bị khoá')],
  [-205, row('needs-human', 'the OA does not exist', 'OA không tồn tại')],
  [-209, row('needs-human', 'the app is not activated', 'ứng dụng chưa được kích hoạt')],
  [-210, row('invalid', 'a parameter is over its limit', 'một tham số vượt giới hạn')],
  [-211, row('quota', 'out of quota', 'đã hết hạn mức')],
  [-212, row('needs-human', 'the app has not registered this API', 'ứng dụng chưa đăng ký API này')],
  [-213, row('not-reachable', 'the person does not follow the OA', 'người dùng chưa quan tâm OA')],
  [-214, row('transient', 'the article is still being processed', 'bài viết đang được xử lý')],
  [-216, row('token', 'the access token is invalid', 'access token không hợp lệ', REFRESH_AND_GRANT)],
  [-217, row('not-reachable', 'the person blocked invitations of the OA', 'người dùng đã chặn lời mời của OA')],
  [-218, row('quota', 'the person is out of receive quota', 'người dùng đã nhận đủ số tin cho phép')],
  [-219, row('needs-human', 'the app was removed or disabled', 'ứng dụng đã bị gỡ hoặc bị khoá')],
  [-220, row('token', 'the access token is expired or no longer usable', 'access token hết hạn', REFRESH_AND_GRANT)],
  [-221, row('needs-human', 'the OA must be verified', 'OA chưa được xác thực')],
  [
    -223,
    row('needs-human', 'the OA has not authorised the app for this API', 'OA chưa cấp quyền API này cho ứng dụng', {
      en: 'Grant the app again. With articles it also means that their quota is used up.',
      vi: 'Cấp quyền lại cho ứng dụng. Với bài viết, mã này còn có nghĩa là hết hạn mức.',
    }),
  ],
  [
    -224,
    row('needs-human', 'the package of the OA is too low', 'gói dịch vụ của OA chưa đủ', {
      en: 'Upgrade the package: the API needs Tăng trưởng or Toàn diện.',
      vi: 'Nâng gói: API cần gói Tăng trưởng hoặc Toàn diện.',
    }),
  ],
  [
    -227,
    row('not-reachable', 'the person is banned or away for over 45 days', 'tài khoản bị khoá hoặc vắng quá 45 ngày'),
  ],
  [-230, row('window-closed', 'no interaction in the last 7 days', 'không tương tác trong 7 ngày qua')],
  [-232, row('window-closed', 'no interaction, or the window is over', 'chưa tương tác, hoặc đã quá thời hạn')],
  [-233, row('unsupported', 'this type of message is not supported', 'loại tin này không được hỗ trợ')],
  [-234, row('night', 'not between 22:00 and 06:00', 'không gửi từ 22:00 đến 06:00')],
  [-235, row('unsupported', 'the API does not support this type of OA', 'API không hỗ trợ loại OA này')],
  [-237, row('not-reachable', 'the group is disabled or expired', 'nhóm đã bị khoá hoặc hết hạn')],
  [-238, row('quota', 'the group asset is used or disabled', 'quyền tạo nhóm đã dùng hoặc bị khoá')],
  [-240, row('unsupported', 'the API is retired', 'API đã ngừng')],
  [-241, row('quota', 'the free asset is used', 'lượt miễn phí đã dùng')],
  [
    -242,
    row('needs-human', 'appsecret_proof is wrong or missing', 'appsecret_proof sai hoặc thiếu', {
      en: 'Check the app secret, and whether the app demands the proof.',
      vi: 'Kiểm tra khoá bí mật của ứng dụng và mục bắt buộc appsecret_proof.',
    }),
  ],
  [-244, row('not-reachable', 'the person restricts this type of message', 'người dùng hạn chế loại tin này')],
  [-248, row('needs-human', 'against the rules of the platform', 'vi phạm chính sách của nền tảng')],
  [-249, row('unsupported', 'the template cannot go by user id', 'mẫu tin không gửi được theo user id')],
  [-320, row('needs-human', 'a paid message needs a ZCA wallet', 'tin có phí cần ví ZCA')],
  [-321, row('needs-human', 'the ZCA wallet has no money', 'ví ZCA đã hết tiền')],
  [-403, row('not-reachable', 'the OA is not in this group', 'OA không ở trong nhóm này')],
  [-1340, row('invalid', 'an error of the form', 'lỗi biểu mẫu')],
  [-1341, row('invalid', 'an error of the form', 'lỗi biểu mẫu')],
  [-124, row('token', 'the access token is invalid', 'access token không hợp lệ', REFRESH_AND_GRANT)],
]);
