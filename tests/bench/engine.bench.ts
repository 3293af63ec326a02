import { bench, describe } from 'vitest';
import { loadContent } from '../../src/content/index.js';
import { decide, type PersonEvent } from '../../src/conversation/index.js';
import { type Session, transition } from '../../src/engine/index.js';

const { snapshot } = loadContent('.', 'tay-tuu');
const NOW = Date.UTC(2026, 10, 23, 5);
const text = (words: string): PersonEvent => ({ id: 'b', at: NOW, kind: 'text', text: words, hasSecret: false });

/** Somebody at the third step of a task. */
const standing = ['xin chào', '1', 'vneid', 'quên mật khẩu', 'rồi', 'rồi', 'rồi'].reduce<Session | null>(
  (session, words) => decide(snapshot, session, text(words), NOW).session,
  null,
);

describe('one turn without Redis and HTTP', () => {
  bench('engine alone', () => {
    transition(snapshot, standing, { kind: 'choice', id: 'ok' }, NOW);
  });
  bench('reading a command and deciding', () => {
    decide(snapshot, standing, text('quay lại giúp bác với'), NOW);
  });
  bench('reading a long story that is not understood', () => {
    decide(snapshot, standing, text('hôm qua thằng cháu nhà bác nó sang chơi rồi nó bảo '.repeat(10)), NOW);
  });
  bench('session through JSON, reading and deciding', () => {
    decide(snapshot, JSON.parse(JSON.stringify(standing)) as Session, text('1'), NOW);
  });
});
