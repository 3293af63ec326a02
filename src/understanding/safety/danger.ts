import { findEmergency } from './emergency.js';
import { said } from './said.js';
import { exactly, saying } from './saying.js';

/** What people say who were cheated, or ask about those who cheat: the words of official warnings (there is no "mức 3"). */
const SIGNS = saying(
  'bị lừa|lừa đảo|lừa (mất|tiền|lấy|tôi|người|gạt)|kẻ lừa|mức 3',
  '(bị |vừa |đã |lỡ |trót )?mất (hết |sạch )?tiền',
  '(giả danh|giả mạo|mạo danh)|(xưng|tự xưng)( là| làm)? (công an|cán bộ|nhân viên|ngân hàng|thuế|toà án|tòa án|viện kiểm sát)',
  'giả( là| làm)? (công an|cán bộ|nhân viên|ngân hàng|toà án|tòa án|viện kiểm sát)',
  '(lỡ|đã|trót)( lỡ)? chuyển (tiền|khoản)|chuyển tiền rồi',
  '(ứng dụng|app|link|đường link) lạ',
  '(đòi|bắt|bảo|yêu cầu)… đọc (mã|otp)|đọc (mã |otp |mã otp )?cho (nó|người ta|người lạ|họ)',
);
/** "Số lạ" without diacritics is "số là". */
const SIGNS_AS_TYPED = exactly('(số|tin nhắn|cuộc gọi|trang|web|file|tệp|người) lạ');
/** Holds the same words, and asks of prices, bills or names. */
const OTHERS = saying(
  'mất (hết |bao nhiêu |mấy )?tiền (không|điện|nước|phí|gì|à|hả|nhà|thuế|đâu|công)',
  '(có|phải|không|chẳng|chả|chưa|đỡ|khỏi|tốn|hay) mất tiền',
  '(ứng dụng|app|link|đường link) là (gì|sao|của|do|thế nào)',
);

/** Whether a message speaks of a swindle: help with that goes before everything else. */
export function speaksOfDanger(text: string): boolean {
  const words = said(text);
  const rest = words.replace(OTHERS, '#');
  return [SIGNS, SIGNS_AS_TYPED].some((signs) => rest.search(signs) !== -1) || findEmergency(text) === 'scammed';
}
