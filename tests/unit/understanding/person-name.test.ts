import { expect, test } from 'vitest';
import { readName } from '../../../src/understanding/answers/person-name.js';

test.each(['ông Ba', 'Bà Năm', 'cô Hoà', "H'Hen", 'chú Tư'])('E23: “%s” is a name', (text) => {
  expect(readName(` ${text} `)).toEqual({ kind: 'answer', value: text });
});

test.each(['0912345678', '1', 'rồi', 'vâng', 'cảm ơn', '{answers.x}', 'một cái tên dài quá hai mươi ký tự', '', '🙏'])(
  'E23: “%s” is none, and is asked for again',
  (text) => {
    expect(readName(text)).toEqual({ kind: 'bad-answer' });
  },
);

test('E23: ways out hold where a name is asked for', () => {
  expect(readName('menu')).toEqual({ kind: 'command', command: 'menu' });
  expect(readName('gap can bo')).toEqual({ kind: 'command', command: 'human' });
  expect(readName('#who-name:back')).toEqual({ kind: 'tap', ref: '#who-name:back' });
  expect(readName('bác bị lừa mất tiền')).toEqual({ kind: 'danger' });
});
