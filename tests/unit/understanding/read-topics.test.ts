import { describe, expect, test } from 'vitest';
import { type Asked, read, type TopicMatch } from '../../../src/understanding/index.js';

const WAYS = [
  { id: 'human', label: 'Gặp cán bộ' },
  { id: 'back', label: 'Quay lại' },
];
const STEP = [
  { id: 'ok', label: 'Thấy rồi' },
  { id: 'quen', label: 'Quên mật khẩu' },
  { id: 'mat-may', label: 'Tôi bị mất máy' },
  ...WAYS,
];
const MENU = [
  { id: 'vneid', label: 'VNeID – định danh' },
  { id: 'etax', label: 'eTax Mobile – thuế' },
];
const TASKS = [
  {
    id: 'vneid/quen-mat-khau',
    label: 'Quên mật khẩu',
    title: 'Lấy lại mật khẩu VNeID',
    topics: ['vneid.quen-mat-khau'],
  },
  { id: 'vneid/muc-2', label: 'Làm định danh mức 2', title: 'Làm định danh mức 2', topics: ['vneid.dang-ky-muc-2'] },
];

function matching(decision: TopicMatch['decision'], ...topics: readonly string[]) {
  let calls = 0;
  const match = (): TopicMatch => {
    calls += 1;
    return { decision, candidates: topics.map((topic) => ({ topic, score: 0.4 })), command: null };
  };
  return { topics: match, calls: () => calls };
}

const at = (text: string, given: Asked, choices = MENU) => read(text, choices, TASKS, given);

describe('a message that seems to put a frequent question', () => {
  const sure = matching('answer', 'vneid.la-gi');
  test('is that question, however it names a service of the menu', () => {
    expect(at('cháu cho bác hỏi VNeID là cái gì', sure)).toEqual({ kind: 'faq', topic: 'vneid.la-gi' });
    expect(at('vneid', sure)).toEqual({ kind: 'choice', id: 'vneid' });
  });
  test('is the task where little but its name is said', () => {
    const same = matching('answer', 'vneid.quen-mat-khau');
    expect(at('cháu ơi bác quên mật khẩu vneid rồi', same)).toEqual({ kind: 'task', id: 'vneid/quen-mat-khau' });
    expect(at('làm sao lấy lại mật khẩu vneid', same)).toEqual({ kind: 'task', id: 'vneid/quen-mat-khau' });
  });
  test('is the question where more is asked about the task, or it is another system’s', () => {
    const about = matching('answer', 'vneid.dang-ky-muc-2');
    expect(at('làm định danh mức 2 mất bao lâu', about)).toEqual({ kind: 'faq', topic: 'vneid.dang-ky-muc-2' });
    const other = matching('answer', 'vssid.quen-mat-khau');
    expect(at('bác quên mật khẩu vssid', other)).toEqual({ kind: 'faq', topic: 'vssid.quen-mat-khau' });
  });
  test('gives way to the choices of an open step where their words stand in it', () => {
    const same = matching('answer', 'vneid.quen-mat-khau');
    expect(at('bác quên mật khẩu rồi cháu ơi', { ...same, choicesOf: 'step' }, STEP)).toEqual({
      kind: 'choice',
      id: 'quen',
    });
  });
  test('in its own task is trouble where it denies something, and the question where it asks', () => {
    const own = { ...matching('answer', 'vneid.quen-mat-khau'), inHand: ['vneid.quen-mat-khau'] } as const;
    const given: Asked = { ...own, choicesOf: 'step' };
    expect(at('không thấy chữ quên đâu cả', given, WAYS)).toEqual({ kind: 'command', command: 'no' });
    expect(at('việc này mất bao lâu', given, WAYS)).toEqual({ kind: 'faq', topic: 'vneid.quen-mat-khau' });
  });
  test('is no pause for asking how long to wait', () => {
    expect(at('làm mức 2 phải chờ bao lâu', sure)).toEqual({ kind: 'faq', topic: 'vneid.la-gi' });
    expect(at('chờ bác chút', matching('unknown'))).toEqual({ kind: 'command', command: 'wait' });
  });
  test('asks for a human where it does, unless it asks where or when', () => {
    expect(at('cho bác gặp cán bộ phường với', sure)).toEqual({ kind: 'command', command: 'human' });
    expect(at('gặp cán bộ phường ở đâu', sure)).toEqual({ kind: 'faq', topic: 'vneid.la-gi' });
  });
  test('a swindle goes before it', () => {
    expect(at('có người xưng công an, làm mức 2 mất bao lâu', sure)).toEqual({ kind: 'danger' });
  });
});

describe('E6: a message that may put one of several', () => {
  const unsure = matching('clarify', 'vneid.a', 'vssid.a');
  const asked = { kind: 'clarify', topics: ['vneid.a', 'vssid.a'] };
  test('is asked back, the likeliest first', () => {
    expect(at('cái thẻ của bác ấy', unsure)).toEqual(asked);
  });
  test('gives way to a choice that is named, to thanks, to a denial in a task and to the answer of a question', () => {
    expect(at('cho bác vào vneid', unsure)).toEqual({ kind: 'choice', id: 'vneid' });
    expect(at('cảm ơn cháu nhé bác làm được', unsure)).toEqual({ kind: 'command', command: 'thanks' });
    expect(at('không thấy cái thẻ đâu', { ...unsure, choicesOf: 'step' }, WAYS)).toEqual({
      kind: 'command',
      command: 'no',
    });
    const question = { answer: { type: 'yes-no' }, ignore: [], picksByNumber: true } as const;
    expect(at('bác chưa có cái thẻ ấy', { ...unsure, question }, WAYS)).toEqual({ kind: 'answer', value: false });
  });
});

describe('E6: where titles are suggested', () => {
  const TITLES = [
    { id: 'vneid.quen-mat-khau', label: 'Quên mật khẩu VNeID' },
    { id: 'vssid.quen-mat-khau', label: 'Quên mật khẩu VssID' },
    { id: 'vneid.doi-so', label: 'Đổi số điện thoại' },
    { id: 'none', label: 'Không phải ạ' },
    { id: 'human', label: 'Gặp cán bộ' },
  ];
  const given: Asked = { ...matching('clarify', 'x.y'), choicesOf: 'titles' };
  test.each([
    ['2', 'vssid.quen-mat-khau'],
    ['cái thứ hai', 'vssid.quen-mat-khau'],
    ['số 3', 'vneid.doi-so'],
    ['Quên mật khẩu VssID', 'vssid.quen-mat-khau'],
    ['cái của vssid ấy cháu', 'vssid.quen-mat-khau'],
    ['bác muốn đổi số điện thoại cơ', 'vneid.doi-so'],
    ['không phải', 'none'],
    ['gặp cán bộ', 'human'],
  ])('“%s” is “%s”', (text, id) => expect(at(text, given, TITLES)).toEqual({ kind: 'choice', id }));
  test.each([
    ['không', { kind: 'command', command: 'no' }],
    ['ko phải đâu cháu', { kind: 'command', command: 'no' }],
    ['không phải mấy cái đó', { kind: 'command', command: 'no' }],
    ['không phải mấy cái đó, bác hỏi cái thẻ của cháu bác', { kind: 'clarify', topics: ['x.y'] }],
    ['menu', { kind: 'command', command: 'menu' }],
    ['quên mật khẩu', { kind: 'task', id: 'vneid/quen-mat-khau' }],
  ])('“%s” is read as always', (text, reading) => expect(at(text, given, TITLES)).toEqual(reading));
});

test('topics are looked for once a message at most, and not for taps, numbers, labels and commands', () => {
  for (const text of ['#menu/home:vneid', '1', 'VNeID – định danh', 'menu', 'rồi', 'gặp cán bộ', 'không thấy']) {
    const counted = matching('answer', 'vneid.la-gi');
    read(text, MENU, TASKS, counted);
    expect([text, counted.calls()]).toEqual([text, 0]);
  }
  for (const text of ['thẻ của bác đâu', 'làm mức 2 phải chờ bao lâu', 'cảm ơn cháu nhé mà sao ấy']) {
    const counted = matching('clarify', 'vneid.la-gi');
    read(text, MENU, TASKS, counted);
    expect(counted.calls()).toBeLessThanOrEqual(1);
  }
});

describe('a message with a link', () => {
  const sure = matching('answer', 'dvc.la-gi');
  test('alone is the link', () => {
    expect(at('https://dichvucong.gov.vn', sure)).toMatchObject({ kind: 'link', verdict: 'official' });
    expect(at('http://vneid-gov.top/a.apk', matching('unknown'))).toMatchObject({
      kind: 'link',
      verdict: 'suspicious',
    });
  });
  test('and a question is both', () => {
    expect(at('http://vneid-gov.top cháu ơi dịch vụ công là gì', sure)).toMatchObject({
      kind: 'link',
      verdict: 'suspicious',
      also: { kind: 'faq', topic: 'dvc.la-gi' },
    });
  });
  test('of two links the more suspicious counts', () => {
    expect(at('https://dichvucong.gov.vn http://vneid-gov.top', matching('unknown'))).toMatchObject({
      verdict: 'suspicious',
    });
  });
  test('an official address among the words of an answer is part of it', () => {
    const question = { answer: { type: 'text', longest: 200 }, ignore: [], picksByNumber: true } as const;
    const words = 'trang dichvucong.gov.vn chữ nhỏ quá';
    expect(at(words, { ...sure, question }, WAYS)).toEqual({ kind: 'answer', value: words });
  });
});

describe('a yes-or-no question', () => {
  const question = { answer: { type: 'yes-no' }, ignore: [], picksByNumber: true } as const;
  test.each(['có chưa nhỉ', 'thế có được không cháu', 'thấy chưa', 'có phải cái thẻ này không'])(
    '“%s” asks back, and is no answer',
    (text) => expect(at(text, { question }, WAYS)).toEqual({ kind: 'bad-answer' }),
  );
  test.each(['chưa', 'bác chưa', 'vẫn chưa cháu ạ', 'bác không có thẻ'])('“%s” is a no', (text) =>
    expect(at(text, { question }, WAYS)).toEqual({ kind: 'answer', value: false }),
  );
});
