import { saying } from '../saying.js';
import type { Cry } from './cry.js';

/** Those who cheat, as people call them. */
const STRANGER =
  'nó|chúng|chúng nó|bọn nó|người ta|kẻ gian|kẻ lừa đảo|kẻ xấu|thằng|thằng đó|hắn|người lạ|số lạ|bọn lừa đảo|con đó';
/** Those who cheat, and whom they play. */
const THEM = `${STRANGER}|họ|kẻ|công an|cán bộ|ngân hàng|có người|ai đó|viện kiểm sát|toà án|tòa án`;
const GIVEN =
  'chuyển (tiền|khoản|hết)|ck|gửi (tiền|hết|mã|otp)|đọc (mã|otp)|đưa (mã|otp|tiền|thẻ)|nạp tiền|rút tiền|nộp (tiền|phạt)|cung cấp (mã|otp|mật khẩu|thông tin)|nhập (mật khẩu|thông tin|số thẻ|mã)|quét mặt';
const TO_THEM = `(chuyển|gửi|đọc|đưa|nộp|khai|cho)( hết| luôn)?( cho)? (${STRANGER}) (số|mã|otp|mật khẩu|tiền|thẻ|[0-9]+)`;
const TAKEN =
  '(cài|cài đặt|tải|bấm|ấn|nhấn|mở|vào)( vào)?( cái| đường| một)? (app|ứng dụng|link|đường link|phần mềm|file|tệp)';
const ASKED =
  'đọc (mã|cho|otp)|chuyển (tiền|khoản)|giữ máy|không được tắt|rút tiền|nộp tiền|gửi tiền|cài (app|ứng dụng)';

export const SCAMMED: Cry = {
  signs: [
    saying(
      '(bị|bị nó|bị chúng nó|bị người ta|bị kẻ gian) lừa',
      `(${THEM}) lừa (tôi|em|mẹ|bố|bà|ông|con|hết|mất|lấy|tiền)|lừa (mất|lấy|hết|sạch)|công an lừa`,
      '(bị|vừa|đã|mới) mất (hết )?tiền|mất (hết|sạch|toàn bộ|bay)( cả)?( số)? tiền|mất [0-9]+ (triệu|tr|củ|nghìn|tỷ)',
      'tiền… (mất|bay|hết|bốc hơi|rút|trừ) (hết|sạch|rồi)',
      '(tài khoản|thẻ|tiền|ngân hàng)… bị (trừ|rút)',
    ),
    saying(
      `(lỡ|trót|dại)( tay| dại| mất)?… (${GIVEN}|${TAKEN}|${TO_THEM})`,
      `(vừa|đã|mới)… (${GIVEN})… (cho (${STRANGER})|(${STRANGER}) gửi|lừa đảo|giả|lạ)`,
      `(vừa|đã|mới)… ${TO_THEM}`,
      `(vừa|đã|mới|nghe)… ${TAKEN}… (nó gửi|nó đưa|lạ|giả|nó bảo|người ta gửi)`,
      `nghe (${THEM}|theo)… (${GIVEN}|${TAKEN})`,
      'cài… (app|ứng dụng)… giả',
    ),
    saying(
      `(${THEM}|đang)… (bắt|ép|giục|doạ|dọa|đe)… (${ASKED})`,
      `(${THEM})( đang| cứ) (bảo|đòi|yêu cầu|hướng dẫn|kêu|gọi)… (${ASKED})`,
      `(${THEM})… (bảo|đòi|yêu cầu)… (${ASKED})… (ngay|gấp|liền|bắt giam|bây giờ)`,
      'giữ máy không được|không (được|cho) (tắt|cúp|dập) máy|không được nói với ai',
      '(chiếm|hack)( mất| quyền| đoạt)?( cái)? (zalo|facebook|tài khoản|điện thoại|máy)|bị (hack|chiếm đoạt|chiếm quyền)',
      '(bị|đang|nó|tự) điều khiển( điện thoại| máy)?|điều khiển (từ xa|điện thoại|máy)',
    ),
  ],
  idioms: [
    saying(
      'mất (bao nhiêu |mấy )?tiền (không|điện|nước|phí|gì|à|hả|nhà|thuế|đâu|công)|(có|phải|không|chẳng|đỡ|tốn) mất tiền|hết bao nhiêu tiền',
      'có (bị )?(lừa|hack|mất)|chuyển (khoản )?nhầm|chuyển tiền nhầm|chuyển tiền (điện|nước|học|thuế|nhà)',
      'trừ tiền (điện|nước|học|thuế|nhà|điện thoại)|không (bị )?lừa|điều khiển (tivi|ti vi|quạt|điều hoà|điều hòa)',
    ),
  ],
  unless: [
    saying(
      'nhận biết|cảnh báo|đọc báo|xem (tivi|ti vi|thời sự)|nghe nói|nghe đài|nhiều người|người ta hay|hay bị|dễ bị|(để|cho) (không|khỏi|tránh|phòng)|tránh|đề phòng|phòng tránh|làm sao biết|sao biết|tuyên truyền|bài học',
    ),
  ],
};
