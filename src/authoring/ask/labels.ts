import type { EvidenceKind, SecretKind, Verdict } from '../../understanding/index.js';

/** How authors are told what was decided, found and weighed. */
export const DECISIONS = {
  answer: 'trả lời',
  clarify: 'hỏi lại “Ý bác là …?”',
  command: 'lệnh',
  emergency: 'việc gấp',
  unknown: 'chưa hiểu',
} as const;
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  official: 'chính thức',
  suspicious: 'đáng ngờ',
  unknown: 'không rõ',
};
export const SECRETS: Readonly<Record<SecretKind, string>> = {
  cccd: 'số căn cước',
  cmnd: 'số chứng minh thư',
  otp: 'mã OTP',
  password: 'mật khẩu',
  bank_card: 'số thẻ ngân hàng',
  phone: 'số điện thoại',
  bhxh: 'mã bảo hiểm xã hội',
};
export const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  word: 'từ',
  words: 'cặp từ',
  letters: 'chữ',
  meaning: 'nghĩa',
  meanings: 'cặp nghĩa',
};

/** What was read beside a frequent question, a task or a command. */
export const OTHER_KINDS: Readonly<Record<string, string>> = {
  danger: 'nói chuyện bị lừa',
  abuse: 'lời xúc phạm',
  link: 'hỏi về đường link',
  secret: 'chỉ có điều phải che',
};
