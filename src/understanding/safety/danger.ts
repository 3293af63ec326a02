import { tidy } from '../normalise/tidy.js';
import { findEmergency } from './emergency.js';
import { saying } from './saying.js';

/** What people say who were cheated, or ask about those who cheat: the words of official warnings (there is no "mức 3"). */
const SIGNS = saying(
  'bị lừa|lừa đảo|lừa (mất|tiền|lấy|tôi|người|gạt)|kẻ lừa|định danh mức 3|mức 3',
  '(bị |vừa |đã |lỡ |trót )?mất (hết |sạch )?tiền',
  '(giả danh|giả mạo|mạo danh)|(xưng|giả|tự xưng)( là| làm)? (công an|cán bộ|nhân viên|ngân hàng|thuế|toà án|tòa án|viện kiểm sát)',
  '(lỡ|đã|trót)( lỡ)? chuyển (tiền|khoản)|chuyển tiền rồi',
  '(ứng dụng|app|link|đường link|số|tin nhắn|cuộc gọi|trang|web|file) lạ',
  '(đòi|bắt|bảo|yêu cầu)… đọc (mã|otp)|đọc (mã |otp |mã otp )?cho (nó|người ta|người lạ|họ)',
);
/** Holds the same words, and asks of prices, bills or names. */
const OTHERS = saying(
  'mất (hết |bao nhiêu |mấy )?tiền (không|điện|nước|phí|gì|à|hả|nhà|thuế|đâu|công)',
  '(có|phải|không|chẳng|chả|chưa|đỡ|khỏi|tốn|hay) mất tiền',
  '(ứng dụng|app|link|đường link|số|tin nhắn|trang|web) là (gì|sao|của|do|thế nào|số|bao nhiêu)',
);
/** Whether a message speaks of a swindle: help with that goes before everything else. */
export function speaksOfDanger(text: string): boolean {
  const said = tidy(text);
  return findEmergency(text) === 'scammed' || said.replace(OTHERS, '#').search(SIGNS) !== -1;
}
