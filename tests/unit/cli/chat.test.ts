import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';

/** All that `su-gia-so chat` prints while somebody types these lines. */
async function chatting(...typed: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const input = Readable.from(typed.map((line) => `${line}\n`));
  const stopSignal = () => new Promise<string>(() => {});
  expect(await runCli(['chat'], { env: {}, root: '.', out: print, err: print, input, stopSignal })).toBe(0);
  return lines.join('\n');
}

const TO_THE_WAIT = ['đồng ý', 'làm định danh mức 2', '1', 'làm rồi'];
const REMINDER = 'Cháu hỏi thăm bác';

test('the first lines tell how to let time pass', async () => {
  expect(await chatting()).toMatch(/^.*Ctrl-D.*\n.*“\/3 ngày”/);
});

test('days that pass bring what the bot says by itself, once', async () => {
  const text = await chatting(...TO_THE_WAIT, '/2 giờ', '/9 ngày', '/9 days');
  expect(text.split(REMINDER)).toHaveLength(2);
  expect(text.match(/bot không nhắn gì/g)).toHaveLength(2);
});

test('what is said after the days is said on that day: the bot asks where to go on', async () => {
  const [direct, later] = [
    await chatting('đồng ý', 'quên mật khẩu', '1', 'asdfgh'),
    await chatting('đồng ý', 'quên mật khẩu', '1', '/5 ngày', 'asdfgh'),
  ];
  expect(direct).not.toContain('Làm tiếp');
  expect(later).toContain('Làm tiếp');
});

test('a slash before anything else is told how time is written', async () => {
  expect(await chatting('/ngày mai')).toContain('“/30 phút”');
});
