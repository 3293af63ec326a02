import type { Command, Emergency, LinkReason, LinkVerdict } from '../../engine/index.js';

/** How a resident says each command: what the explorer's transcripts are written with. */
export const COMMAND_WORDS: Readonly<Record<Command, string>> = {
  menu: 'menu',
  back: 'quay lại',
  repeat: 'nói lại',
  next: 'tiếp',
  stop: 'dừng lại',
  restart: 'làm lại',
  human: 'gặp cán bộ',
  help: 'trợ giúp',
  yes: 'đồng ý',
  no: 'chưa',
  thanks: 'cảm ơn cháu',
  greeting: 'chào cháu',
  wait: 'chờ bác chút',
  'switch-person': 'đổi người',
};

/** Words that mean nothing to the bot, speak of a swindle, or are nothing but a secret. */
export const UNCLEAR = 'asdfgh';
export const DANGER = 'có người gọi điện xưng công an';
export const SECRET = 'OTP 123456';

export const PHONE = 'số của bác là 0912 345 678';
export const ABUSE = 'đồ ngu';
/** Words that may put any of several questions. */
export const UNSURE = 'cái đó của bác nó làm sao ấy';
export const EMERGENCY_WORDS: Readonly<Record<Emergency, string>> = {
  scammed: 'bác vừa chuyển tiền cho kẻ lừa đảo xong',
  fire: 'nhà bác đang cháy',
  medical: 'ông nhà bác ngất xỉu rồi',
  violence: 'bác bị nó đánh',
  'self-harm': 'bác không muốn sống nữa',
};
export const LINKS: readonly { readonly says: string; readonly verdict: LinkVerdict; readonly why: LinkReason }[] = [
  { says: 'https://dichvucong.gov.vn', verdict: 'official', why: 'state' },
  { says: 'http://dichvucong-gov.xyz', verdict: 'suspicious', why: 'impostor' },
  { says: 'https://example.com', verdict: 'unknown', why: 'unlisted' },
];
