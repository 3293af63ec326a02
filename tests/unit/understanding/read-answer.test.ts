import { describe, expect, test } from 'vitest';
import { type Question, read } from '../../../src/understanding/index.js';

const NOON = Date.UTC(2026, 10, 24, 5);
const WAYS = [
  { id: 'human', label: 'Gặp cán bộ' },
  { id: 'back', label: 'Quay lại' },
];
const TASKS = [{ id: 'vneid/quen-mat-khau', label: 'Quên mật khẩu' }];
const at = (question: Partial<Question> & Pick<Question, 'answer'>, choices = WAYS) => {
  const asked = { question: { ignore: [], picksByNumber: true, ...question }, now: NOON };
  return (text: string) => read(text, choices, TASKS, asked);
};

describe('a yes-or-no question', () => {
  const yesNo = at({ answer: { type: 'yes-no' } }, [
    { id: 'yes', label: 'Có thẻ' },
    { id: 'no', label: 'Chưa có thẻ' },
    ...WAYS,
  ]);
  test.each([
    ['1', { kind: 'choice', id: 'yes' }],
    ['chưa có thẻ', { kind: 'choice', id: 'no' }],
    ['có', { kind: 'answer', value: true }],
    ['rồi ạ', { kind: 'answer', value: true }],
    ['không', { kind: 'answer', value: false }],
    ['chua', { kind: 'answer', value: false }],
    ['bác chưa làm bao giờ', { kind: 'answer', value: false }],
    ['không biết', { kind: 'bad-answer' }],
    ['bác không hiểu', { kind: 'bad-answer' }],
    ['tôi chưa rõ lắm', { kind: 'bad-answer' }],
    ['khó quá', { kind: 'bad-answer' }],
    ['sợ làm hỏng máy', { kind: 'bad-answer' }],
    ['gặp cán bộ', { kind: 'choice', id: 'human' }],
    ['menu', { kind: 'command', command: 'menu' }],
  ])('B17: %s', (text, reading) => expect(yesNo(text)).toEqual(reading));
});

describe('a question for a day', () => {
  const date = at({ answer: { type: 'date', when: 'past' }, picksByNumber: false });
  test.each([
    ['5/3/1950', { kind: 'answer', value: '1950-03-05' }],
    ['31/2/1950', { kind: 'bad-answer' }],
    ['5/3/2027', { kind: 'bad-answer' }],
    ['1', { kind: 'bad-answer' }],
    ['nói lại', { kind: 'command', command: 'repeat' }],
    ['cho bác gặp cán bộ', { kind: 'choice', id: 'human' }],
    ['dừng', { kind: 'command', command: 'stop' }],
  ])('%s', (text, reading) => expect(date(text)).toEqual(reading));
});

describe('a question for a neighbourhood', () => {
  const areas = ['Thượng 2', 'Trung 6', 'Hạ 9', 'Nguyên Xá 2', 'Phúc Lý 2'].map((label, index) => ({
    id: `tdp-${index}`,
    label,
  }));
  const area = at({ answer: { type: 'area', areas } }, [...areas, ...WAYS]);
  test.each([
    ['Trung 6', { kind: 'answer', value: 'tdp-1' }],
    ['tdp trung 6', { kind: 'answer', value: 'tdp-1' }],
    ['tổ dân phố Hạ 9', { kind: 'answer', value: 'tdp-2' }],
    ['nguyen xa 2', { kind: 'answer', value: 'tdp-3' }],
    ['nhà bác ở Phúc Lý 2 cháu ạ', { kind: 'answer', value: 'tdp-4' }],
    ['tổ 9', { kind: 'answer', value: 'tdp-2' }],
    ['3', { kind: 'answer', value: 'tdp-2' }],
    ['6', { kind: 'choice', id: 'human' }],
    ['menu', { kind: 'command', command: 'menu' }],
  ])('%s', (text, reading) => expect(area(text)).toEqual(reading));
  test('two that fit are none', () => expect(area('tổ 2')).not.toMatchObject({ kind: 'answer' }));
});

describe('a question for words', () => {
  const text = at({ answer: { type: 'text', longest: 30 }, picksByNumber: false });
  test.each([
    ['Bà Nguyễn Thị Mơ', { kind: 'answer', value: 'Bà Nguyễn Thị Mơ' }],
    ['  ba   người ', { kind: 'answer', value: 'ba người' }],
    ['1', { kind: 'answer', value: '1' }],
    ['bác quên mật khẩu', { kind: 'answer', value: 'bác quên mật khẩu' }],
    ['menu', { kind: 'command', command: 'menu' }],
    ['gap nguoi', { kind: 'command', command: 'human' }],
    ['cho tôi hỏi cán bộ cái này', { kind: 'command', command: 'human' }],
    ['có người gọi giả danh công an', { kind: 'danger' }],
    ['x'.repeat(31), { kind: 'bad-answer' }],
    ['???', { kind: 'bad-answer' }],
    ['số 012345678', { kind: 'bad-answer' }],
    ['001 099 012 345', { kind: 'bad-answer' }],
    ['0912 345 678', { kind: 'answer', value: '0912 345 678' }],
  ])('%s', (said, reading) => expect(text(said)).toEqual(reading));
  test('B16: a command that means nothing here is an answer like any other, but asking for a human never is', () => {
    const deaf = at({
      answer: { type: 'text', longest: 30 },
      ignore: ['thanks', 'human', 'menu'],
      picksByNumber: false,
    });
    expect(deaf('cảm ơn')).toEqual({ kind: 'answer', value: 'cảm ơn' });
    expect(deaf('gặp người')).toEqual({ kind: 'command', command: 'human' });
    expect(deaf('menu')).toEqual({ kind: 'command', command: 'menu' });
  });
});
