import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, read } from '../../../src/understanding/index.js';

const CHOICES = [
  { id: 'ok', label: 'Thấy rồi' },
  { id: 'khong-thay', label: 'Không thấy nút này' },
  { id: 'lam-lai', label: 'Làm lại' },
  { id: 'may', label: 'Máy báo lỗi' },
];
const TASKS = [
  { id: 'vneid/quen-mat-khau', label: 'Quên mật khẩu' },
  { id: 'vneid/doi-may', label: 'Đổi máy hoặc mất máy' },
];

describe('precedence', () => {
  test('B17: an answer that is also a command is the answer', () => {
    expect(read('làm lại', CHOICES, TASKS)).toEqual({ kind: 'choice', id: 'lam-lai' });
    expect(read('thấy rồi', CHOICES, TASKS)).toEqual({ kind: 'choice', id: 'ok' });
    expect(read('có', [{ id: 'co', label: 'Có' }], TASKS)).toEqual({ kind: 'choice', id: 'co' });
    expect(read('1', CHOICES, TASKS)).toEqual({ kind: 'choice', id: 'ok' });
  });
  test('B17: where it answers nothing the same word is a command', () => {
    expect(read('làm lại', CHOICES.slice(0, 2), TASKS)).toEqual({ kind: 'command', command: 'restart' });
    expect(read('1', [], TASKS)).toEqual({ kind: 'unclear' });
  });
  test('a command goes before a guess', () => {
    const guessable = [{ id: 'khac', label: 'Không thấy gì khác' }];
    expect(read('không thấy', guessable, [])).toEqual({ kind: 'command', command: 'no' });
  });
  test('a choice goes before a task of the same name', () => {
    const both = [{ id: 'day', label: 'Quên mật khẩu' }];
    expect(read('bác quên mật khẩu rồi', both, TASKS)).toEqual({ kind: 'choice', id: 'day' });
  });
  test('a human goes before a task in a longer message', () => {
    expect(read('cho bác gặp cán bộ vì quên mật khẩu', CHOICES, TASKS)).toEqual({ kind: 'command', command: 'human' });
  });
  test('a task may be named from anywhere', () => {
    expect(read('à bác quên mật khẩu rồi', CHOICES, TASKS)).toEqual({ kind: 'task', id: 'vneid/quen-mat-khau' });
  });
  test('what a button sends is a tap, even an unknown one', () => {
    expect(read('#menu/vneid:~1 ', CHOICES, TASKS)).toEqual({ kind: 'tap', ref: '#menu/vneid:~1' });
  });
  test('“dừng” is a pause where “Đúng rồi” is an answer', () => {
    expect(read('dừng', [{ id: 'ok', label: 'Đúng rồi' }], [])).toEqual({ kind: 'command', command: 'stop' });
  });
});

test('the same words mean the same however they are encoded (A16)', () => {
  const said = 'Bác quên mật khẩu';
  const ways = [said.normalize('NFD'), said.toUpperCase(), fold(said), ` ${said}… `];
  expect(ways.map((text) => read(text, [], TASKS))).toEqual(
    ways.map(() => ({ kind: 'task', id: 'vneid/quen-mat-khau' })),
  );
});

/** What people and machines may send: any characters, and the words that the rules look for, in any order. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('#', 'bác', 'không', 'thấy rồi', 'số', '2', 'hai', 'ạ', ' ', 'gặp cán bộ', 'ko', '️⃣'))
    .map((parts) => parts.join(' ')),
);

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
});

test('reading never throws, and names only what was offered', () => {
  const offered = [...CHOICES, ...TASKS].map(({ id }) => id);
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = read(text, CHOICES, TASKS);
      expect('id' in reading ? offered : [undefined]).toContain('id' in reading ? reading.id : undefined);
    }),
  );
});
test('a message that names a service and, in more words, one of its tasks means the task', () => {
  const services = [{ id: 'vneid', label: 'VNeID – định danh' }];
  const tasks = [{ id: 'vneid/quen-mat-khau', label: 'Quên mật khẩu', title: 'Lấy lại mật khẩu VNeID' }];
  expect(read('quen mat khau vneid', services, tasks)).toEqual({ kind: 'task', id: 'vneid/quen-mat-khau' });
  expect(read('cho bác vào vneid', services, tasks)).toEqual({ kind: 'choice', id: 'vneid' });
});
