import { expect, test } from 'vitest';
import {
  choiceMessage,
  choicePage,
  fitMessage,
  type OutgoingMessage,
  plainMessage,
  problemsOf,
  type ReplyButton,
} from '../../../../src/zalo-oa-sdk-wrapper/index.js';

const choices = (count: number): ReplyButton[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Việc ${index + 1}`, payload: `#${index + 1}` }));
const more = (from: number): ReplyButton => ({ title: 'Xem thêm', payload: `#from-${from}` });

test('five choices are five numbered buttons', () => {
  const message = choiceMessage(choicePage('Bác cần gì ạ?', choices(5), 0, more));
  expect(message.text).toBe('Bác cần gì ạ?');
  expect(message.buttons.map(({ title }) => title)).toEqual([
    '1. Việc 1',
    '2. Việc 2',
    '3. Việc 3',
    '4. Việc 4',
    '5. Việc 5',
  ]);
});

test('the pages of nine choices show each once and lead on, and the last leads to the first', () => {
  const froms = [0, 4, 8];
  const pages = froms.map((from) => choiceMessage(choicePage('?', choices(9), from, more)));
  expect(pages.map(({ buttons }) => buttons.map(({ payload }) => payload))).toEqual([
    ['#1', '#2', '#3', '#4', '#from-4'],
    ['#5', '#6', '#7', '#8', '#from-8'],
    ['#9', '#from-0'],
  ]);
});

test('C11: a message with eight buttons fits: the text lists all with their numbers, the last button shows more', () => {
  const [message, ...rest] = fitMessage({ kind: 'text', text: 'Chọn ạ', buttons: choices(8) }, more(4));
  expect(rest).toEqual([]);
  expect(message).toMatchObject({
    text: `Chọn ạ\n\n${choices(8)
      .map(({ title }, index) => `${index + 1}. ${title}`)
      .join('\n')}`,
    buttons: [{ payload: '#1' }, { payload: '#2' }, { payload: '#3' }, { payload: '#4' }, { title: 'Xem thêm' }],
  });
});

test('C11: a choice whose number would make its button too long is cut there and whole in the text', () => {
  const long = { title: 'Đ'.repeat(100), payload: '#long' };
  const message = choiceMessage(choicePage('Chọn ạ', [long, ...choices(1)], 0, more));
  expect(problemsOf(message)).toEqual([]);
  expect(message.buttons[0]?.title).toBe(`1. ${'Đ'.repeat(96)}…`);
  expect(message.text).toBe(`Chọn ạ\n\n1. ${long.title}\n2. Việc 1`);
});

test.each([
  ['the first page', 0, ['7. Việc 7', 'Xem thêm']],
  ['the last page', 4, ['5. Việc 5', '6. Việc 6', '7. Việc 7', 'Xem thêm']],
])('in words “xem thêm” has no number, for a choice has it: %s', (_, from, lastLines) => {
  const message = plainMessage(choiceMessage(choicePage('Chọn ạ', choices(7), from, more)));
  const lines = message.kind === 'text' ? message.text.split('\n').filter(Boolean) : [];
  expect(lines.slice(-lastLines.length)).toEqual(lastLines);
});

test('in words an SMS button keeps what is to be written', () => {
  const button = { title: 'Nhắn tin', phone: '84900000000', sms: 'Toi can ho tro' };
  expect(plainMessage({ kind: 'text', text: 'Cần gấp?', buttons: [button] })).toEqual({
    kind: 'text',
    text: 'Cần gấp?\n\n1. Nhắn tin: 0900000000 “Toi can ho tro”',
    buttons: [],
  });
});

test('where nothing leads to more, five buttons are shown and the others are typed', () => {
  const [message] = fitMessage({ kind: 'text', text: 'Chọn ạ', buttons: choices(6) });
  expect(message).toMatchObject({ text: expect.stringContaining('6. Việc 6') as string, buttons: { length: 5 } });
});

test('links among too many buttons are written out in the text', () => {
  const link = { title: 'Cổng dịch vụ công', url: 'https://dichvucong.gov.vn' };
  const [message] = fitMessage({ kind: 'text', text: 'Chọn ạ', buttons: [...choices(5), link] });
  expect(message).toMatchObject({
    text: 'Chọn ạ\nCổng dịch vụ công: https://dichvucong.gov.vn',
    buttons: { length: 5 },
  });
});

test('C11: of a long text each part fits, the quote is with the first and the buttons are under the last', () => {
  const text = 'Bác mở ứng dụng VNeID rồi bấm nút ạ. '.repeat(120);
  const parts = fitMessage({ kind: 'text', text, buttons: choices(2), quoteMessageId: 'aaaa' });
  expect(parts.flatMap((part) => problemsOf(part))).toEqual([]);
  const shapes = parts.map((part) => part.kind === 'text' && [part.quoteMessageId, part.buttons.length]);
  expect(shapes).toEqual([
    ['aaaa', 0],
    [undefined, 0],
    [undefined, 2],
  ]);
});

test('the rest of a long caption follows its picture as text', () => {
  const parts = fitMessage({ kind: 'image', url: 'https://a.example/a.png', caption: 'Chữ dài. '.repeat(300) });
  expect(parts.map(({ kind }) => kind)).toEqual(['image', 'text']);
});

test('C11: white space between two words is no part, however long it is', () => {
  const parts = fitMessage({ kind: 'text', text: `Chào${' '.repeat(9_000)}bác`, buttons: [] });
  expect(parts.map((part) => part.kind === 'text' && part.text.trim())).toEqual(['Chào', 'bác']);
});

test.each<OutgoingMessage>([
  { kind: 'text', text: `Chào bác ạ.${' '.repeat(5_000)}`, buttons: choices(1) },
  { kind: 'image', url: 'https://a.example/a.png', caption: `Bước 3.${'\n'.repeat(5_000)}` },
])(
  'C11: a text that ends in much white space is one message, for Zalo takes none that is white space alone',
  (message) => {
    const parts = fitMessage(message);
    expect(parts.flatMap((part) => problemsOf(part))).toEqual([]);
    expect(parts).toHaveLength(1);
  },
);

test.each<[OutgoingMessage, readonly unknown[]]>([
  [{ kind: 'text', text: '', buttons: [] }, [['text', 'at least 1', 0]]],
  [{ kind: 'text', text: 'ệ'.repeat(2_001), buttons: [] }, [['text', 2_000, 2_001]]],
  [{ kind: 'text', text: 'a', buttons: choices(6) }, [['buttons', 5, 6]]],
  [
    { kind: 'text', text: 'a', buttons: [{ title: 't'.repeat(101), payload: 'p'.repeat(1_001) }] },
    [
      ['buttons[0].title', 100, 101],
      ['buttons[0].payload', 1_000, 1_001],
    ],
  ],
  [
    { kind: 'text', text: 'a', buttons: [{ title: 'Gọi', phone: '0900000000' }] },
    [['buttons[0].phone', '84 and digits', 'another form']],
  ],
  [
    { kind: 'text', text: 'a', buttons: [{ title: 'Tin', phone: '84900000000', sms: 's'.repeat(161) }] },
    [['buttons[0].sms', 160, 161]],
  ],
  [
    { kind: 'text', text: 'a', buttons: [{ title: 'Mở', url: 'javascript:alert(1)' }] },
    [['buttons[0].url', 'an http(s) address', 'another form']],
  ],
  [{ kind: 'list', rows: [] }, [['rows', '1 to 5', 0]]],
  [{ kind: 'list', rows: [{ title: 'Một' }] }, [['rows[0].subtitle', 'at least 1', 0]]],
  [
    { kind: 'contact-request', title: 't'.repeat(101), subtitle: 's'.repeat(501), imageUrl: 'https://a.example/a.png' },
    [
      ['title', 100, 101],
      ['subtitle', 500, 501],
    ],
  ],
])('C11: what Zalo would refuse is told before the call: %j', (message, problems) => {
  expect(problemsOf(message).map(({ field, limit, actual }) => [field, limit, actual])).toEqual(problems);
});
