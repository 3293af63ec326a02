import { exactly, saying } from '../saying.js';
import type { Cry } from './cry.js';

/** Those who cheat, as people call them. "Nó" may also be the app: it sends codes and asks to type them. */
const STRANGER =
  'nó|chúng|chúng nó|bọn nó|người ta|kẻ gian|kẻ lừa đảo|kẻ xấu|thằng|thằng đó|hắn|người lạ|số lạ|bọn lừa đảo|con đó';
/** Those who cheat, and whom they play. */
const THEM = `${STRANGER}|họ|kẻ|công an|cán bộ|ngân hàng|có người|ai đó|viện kiểm sát|toà án|tòa án`;
const GIVEN =
  'chuyển (tiền|khoản|hết)|ck|gửi (tiền|hết|mã|otp)|đọc (mã|otp)|đưa (mã|otp|tiền|thẻ)|nạp tiền|rút tiền|cung cấp (mã|otp|mật khẩu)|quét mặt';
const TYPED = 'nhập (mật khẩu|thông tin|số thẻ|mã|otp)|nộp (tiền|phạt)|cung cấp thông tin';
const TO_THEM = `(chuyển|gửi|đọc|đưa|nộp|khai|cho)( hết| luôn)?( cho)? (${STRANGER}) (số|mã|otp|mật khẩu|tiền|thẻ|[0-9]+)`;
const LINK = '(bấm|ấn|nhấn|mở|vào)( vào)?( cái| đường| một)? (link|đường link)';
const APP = '(cài|cài đặt|tải|mở)( về)?( cái| một)? (app|ứng dụng|phần mềm|file|tệp)';
const THEIRS = '( mà)? (nó|người ta|chúng nó|họ) (gửi|đưa|cho)(?! (mã|ma|otp|tin|về|ve))';
const ASKED = 'đọc (mã|cho|otp)|chuyển (tiền|khoản)|giữ máy|không được tắt|rút tiền|nộp tiền|gửi tiền';

const LOST = [
  saying(
    '(bị|bị nó|bị chúng nó|bị người ta|bị kẻ gian) lừa',
    `(${THEM}) lừa (tôi|em|mẹ|bố|bà|ông|con|hết|mất|lấy|tiền)|lừa (mất|lấy|hết|sạch)`,
    '(bị|vừa|đã) mất (hết )?tiền|mất (hết|sạch|toàn bộ|bay)( cả)?( số)? tiền',
    '(bị|vừa|đã)( [^ ]+){0,2} mất [0-9]+ (triệu|tr|củ|tỷ)|mất [0-9]+ (triệu|tr|củ|tỷ) (vì|rồi|trong|do)',
    'tiền… ((mất|bay|bốc hơi) (hết|sạch|rồi)|(hết|bay|bị rút|bị trừ) sạch|bị (rút|trừ) hết)',
    '(tài khoản|thẻ)… bị (trừ|rút) (hết|sạch|mất|[0-9]+ (triệu|tr|củ))|(tự nhiên|tự dưng|không hiểu sao|vừa)… bị (trừ|rút) (tiền|hết)',
    `(${STRANGER})( [^ ]+){0,2} (lấy|rút|vét|cuỗm|chuyển|quét|trừ)( đi)? (hết|sạch|mất)( [^ ]+){0,3} (tiền|lương|sổ|tài khoản)`,
    'mất tiền (rồi|trong|hết)|tiền… đang bị (rút|trừ|chuyển|lấy)|(tài khoản|sổ tiết kiệm|sổ|thẻ)… (không còn|chẳng còn|hết sạch|mất sạch)( một| lấy một)? (đồng|xu)',
    '(chuyển|gửi|đặt cọc|cọc)… (cắt|chặn|mất|bặt) liên lạc|(chuyển|gửi|cọc)… (chặn|khoá) (số|zalo|facebook|máy)|lừa đảo rồi',
    '(giả|nhái|ghép) (giọng|mặt|tiếng|hình)…… (chuyển|gửi|mất)… ([0-9]+|mười|hai|ba|năm|trăm|chục|triệu|tiền)',
    'chiếm quyền( điều khiển)?( từ xa)?( máy| điện thoại)?',
    '(chiếm|hack)( mất| quyền| đoạt)?( cái)? (zalo|facebook|tài khoản|điện thoại|máy)|(zalo|facebook|tài khoản|thẻ|máy|điện thoại)… bị hack|bị hack (mất|zalo|facebook|tài khoản|thẻ|tiền|máy|điện thoại)|bị chiếm (đoạt|quyền)',
  ),
];
const GAVE = [
  saying(
    `(lỡ|trót)( tay| dại| mất)?… (${GIVEN}|${TO_THEM}|${LINK}|${APP}${THEIRS})`,
    `(vừa|đã|mới)… (${GIVEN}|${TYPED})… (cho (${STRANGER})|(${STRANGER}) gửi|lừa đảo|(trang|web|app|người|số) lạ)`,
    `(vừa|đã|mới)… (${TO_THEM}|(${LINK}|${APP})${THEIRS})`,
    `nghe (${STRANGER})… (${GIVEN}|${TYPED}|${LINK}|${APP})`,
  ),
  exactly(
    'cài… (app|ứng dụng)… (giả|lạ)(?! gì)|(lỡ|trót|đã|vừa)… (link|app|ứng dụng|trang|web|công an|cán bộ)… (giả|lạ)(?! gì)',
  ),
];
const PRESSED = [
  saying(
    `(${THEM}|đang)… (bắt(?! (đầu|dau|buộc|buoc))|ép|giục|doạ|dọa)… (${ASKED})`,
    `(${THEM})( đang| cứ) (bảo|đòi|yêu cầu|hướng dẫn|kêu|gọi)… (${ASKED})`,
    `(${THEM})… (bảo|đòi|yêu cầu)… (${ASKED})… (ngay|gấp|bắt giam|bây giờ)`,
    '(doạ|dọa) bắt|giữ máy không được|không (được|cho) (cúp|dập) máy|(gọi|video)… không (được|cho) tắt máy|không được nói với ai',
    '(bị|nó|có người|ai đó|kẻ)( đang)? điều khiển( từ xa)?',
  ),
];

export const SCAMMED: Cry = {
  signs: [...LOST, ...GAVE, ...PRESSED],
  idioms: [
    saying(
      'mất (bao nhiêu |mấy )?tiền (không|điện|nước|phí|gì|à|hả|nhà|thuế|đâu|công)|(có|phải|không|chẳng|đỡ|tốn) mất tiền|hết bao nhiêu tiền',
      '(ruộng|đồng|trồng|cấy|gặt) lúa|có (bị )?(lừa|hack|mất)|không (bị )?lừa',
      '(chuyển|gửi)( tiền| khoản)? nhầm|(chuyển|trừ|nộp) tiền (điện|nước|học|thuế|nhà|cước|phí)',
      'chuyển khoản (học phí|phí|lệ phí|thuế)|tài khoản (định danh|vneid)|có phải lừa đảo',
    ),
  ],
  unless: [
    saying(
      'nghe (bảo|kể|đồn)|(làm sao|làm thế nào|cách nào)( để)?( mình| bác| tôi)? (không|khỏi|tránh|đề phòng)',
      'nhận biết|cảnh báo|đọc báo|xem (tivi|ti vi|thời sự)|nghe nói|nghe đài|nhiều người|người ta hay|hay bị|dễ bị|(để|cho) (không|khỏi|tránh|phòng)|tránh|đề phòng|phòng tránh|làm sao biết|sao biết|tuyên truyền|bài học|dịch vụ lấy lại|đòi lại tiền',
    ),
  ],
};
