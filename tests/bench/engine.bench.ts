import { bench, describe } from 'vitest';
import { loadContent } from '../../src/content/index.js';
import { decide, type PersonEvent } from '../../src/conversation/index.js';
import { oneContent, type Session, transition } from '../../src/engine/index.js';

const contents = oneContent(loadContent('.', 'tay-tuu').snapshot);
const NOW = Date.UTC(2026, 10, 23, 5);
const text = (words: string): PersonEvent => ({ id: 'b', at: NOW, kind: 'text', text: words, hasSecret: false });

/** Somebody at the third step of a task. */
const standing = ['xin chào', '1', 'vneid', 'quên mật khẩu', 'rồi', 'rồi', 'rồi'].reduce<Session | null>(
  (session, words) => decide(contents, session, text(words), NOW).session,
  null,
);

describe('one turn without Redis and HTTP', () => {
  bench('engine alone', () => {
    transition(contents, standing, { kind: 'choice', id: 'ok' }, NOW);
  });
  bench('reading a command and deciding', () => {
    decide(contents, standing, text('quay lại giúp bác với'), NOW);
  });
  bench('reading a long story that is not understood', () => {
    decide(contents, standing, text('hôm qua thằng cháu nhà bác nó sang chơi rồi nó bảo '.repeat(10)), NOW);
  });
  bench('session through JSON, reading and deciding', () => {
    decide(contents, JSON.parse(JSON.stringify(standing)) as Session, text('1'), NOW);
  });
});
