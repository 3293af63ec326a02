import { isScammed } from './emergency.js';
import { said } from './said.js';
import { exactly, saying } from './saying.js';

/** What people say who were cheated, or ask about those who cheat: the words of official warnings (there is no "mức 3"). */
const SIGNS = saying(
  'bị lừa|lừa đảo|lừa (mất|tiền|lấy|tôi|người|gạt)|kẻ lừa',
  '(định danh|làm|lên|đăng ký|cập nhật|cài|cài đặt|kích hoạt|cấp) (định danh )?mức 3|^mức 3',
  '(bị|vừa|đã|lỡ|trót|tự nhiên|tự dưng)( [^ ]+)? mất tiền|mất (hết|sạch|oan)( cả)?( số)? tiền|mất tiền (rồi|oan|trong)',
  '(giả danh|giả mạo|mạo danh)|(xưng|tự xưng)( là| làm)? (công an|cán bộ|nhân viên|ngân hàng|thuế|toà án|tòa án|viện kiểm sát)',
  'giả( là| làm)? (công an|cán bộ|nhân viên|ngân hàng|toà án|tòa án|viện kiểm sát)',
  '(lỡ|đã|trót)( lỡ)? chuyển (tiền|khoản)|chuyển tiền rồi',
  '(ứng dụng|app|link|đường link) lạ',
  '(đòi|bắt|bảo|yêu cầu)… đọc (mã|otp)|đọc (mã |otp |mã otp )?cho (nó|người ta|người lạ|họ)',
);
/** "Số lạ" without diacritics is "số là". */
const SIGNS_AS_TYPED = exactly(
  '(số|số máy) lạ… (gọi|bảo|nhắn|xưng|đòi|bắt|hỏi)|(tin nhắn|cuộc gọi|trang|web|file|tệp) lạ',
);
/** Holds the same words, and asks of prices, bills or names, or how not to be cheated. */
const OTHERS = saying(
  'mất (hết |bao nhiêu |mấy )?tiền (không|điện|nước|phí|gì|à|hả|nhà|thuế|đâu|công|mạng)',
  '(có|phải|không|chẳng|chả|chưa|đỡ|khỏi|tốn|hay|tiêu|thì) mất tiền',
  '(ứng dụng|app|link|đường link) là (gì|sao|của|do|thế nào)',
  '(phòng|chống|tránh|phòng chống|phòng tránh) lừa đảo|(khỏi|để không|có) bị (lừa|giả mạo|mạo danh)|dịch vụ công mức 3',
);

/** Whether a message speaks of a swindle: help with that goes before everything else. */
export function speaksOfDanger(text: string): boolean {
  const words = said(text);
  const rest = words.replace(OTHERS, '#');
  return [SIGNS, SIGNS_AS_TYPED].some((signs) => rest.search(signs) !== -1) || isScammed(text);
}
