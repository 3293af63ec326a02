import type { Command } from '../../engine/index.js';

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
export const DANGER = 'bác bị lừa đảo rồi';
export const SECRET = 'OTP 123456';
