import { describe, expect, test } from 'vitest';
import { matchTopic, topicModelOf, trainModel } from '../../../../src/understanding/index.js';
import { QUESTIONS } from './small-questions.js';

const match = (text: string, system: string | null = null) => matchTopic(topicModelOf(QUESTIONS), text, { system });
const likeliest = (text: string, system: string | null = null) => match(text, system).candidates[0]?.topic ?? null;

test.each([
  ['VNeID là gì', 'vneid.la-gi'],
  ['vneid la gi vay chau', 'vneid.la-gi'],
  ['VSSID LÀ GÌ HẢ CHÁU', 'vssid.la-gi'],
  ['Cháu ơi làm mức 2 mất bao lâu ạ?', 'vneid.dang-ky-muc-2'],
  ['phường sáp nhập có phải cập nhật vneid ko', 'vneid.sap-nhap'],
  ['wên mk vssid', 'vssid.quen-mat-khau'],
])('“%s” asks about %s', (text, topic) => {
  expect(match(text)).toMatchObject({
    decision: 'answer',
    candidates: [{ topic }, expect.anything(), expect.anything()],
  });
});

test.each(['hôm nay trời mưa', 'rồi', 'nấu canh cua', '', '?!', '👍'])('“%s” is none of the questions', (text) => {
  expect(match(text)).toEqual({ decision: 'unknown', candidates: [], command: null });
});

describe('where the person stands', () => {
  test('decides between systems that the message does not name', () => {
    expect(likeliest('quên mật khẩu rồi', 'vneid')).toBe('vneid.quen-mat-khau');
    expect(likeliest('quên mật khẩu rồi', 'vssid')).toBe('vssid.quen-mat-khau');
  });

  test('says nothing against a system that it does name', () => {
    expect(likeliest('quên mật khẩu vssid', 'vneid')).toBe('vssid.quen-mat-khau');
  });
});

test('between two that are as likely it is asked, the likelier first', () => {
  const { decision, candidates } = match('VNeID với VssID để làm gì');
  expect(decision).toBe('clarify');
  expect(candidates.map(({ topic }) => topic).sort()).toEqual(['vneid.la-gi', 'vssid.la-gi']);
  expect(candidates[0]?.score).toBeGreaterThanOrEqual(candidates[1]?.score ?? 1);
});

test('the need in the middle of a long story is found', () => {
  const story = [
    'Chào cháu, bác là Lan ở tổ 5, hôm qua bác đi chợ về thì thằng cháu nội nó sang chơi, nó nghịch cái điện thoại của bác.',
    'Xong bây giờ bác mở ra nó hỏi mà bác quên mật khẩu VssID mất rồi.',
    'Ông nhà bác thì đang ốm nằm trong nhà, con cái đi làm cả, chẳng có ai mà hỏi, trời thì nóng, cháu xem giúp bác với nhé.',
  ].join(' ');
  expect(likeliest(story)).toBe('vssid.quen-mat-khau');
});

test('A15: ten thousand characters are read', () => {
  expect(likeliest('quên mật khẩu VNeID '.repeat(500))).toBe('vneid.quen-mat-khau');
});

describe('a command in so many words', () => {
  const commands = {
    human: ['cho bác gặp anh chị nào làm ở phường', 'chuyển cho người thật giúp bác', 'bác cần nói chuyện với cán bộ'],
    back: ['cho bác về lại bước vừa nãy', 'lùi về chỗ lúc trước', 'bước trước bác chưa kịp làm'],
  };
  const model = trainModel({ ...QUESTIONS, commands });
  const meant = (text: string) => matchTopic(model, text, { system: null });

  test('is told where it is likelier than every question', () => {
    expect(meant('cháu ơi cho bác gặp anh chị cán bộ nào với')).toMatchObject({
      decision: 'unknown',
      command: 'human',
    });
    expect(meant('cho bac ve lai buoc luc nay')).toMatchObject({ decision: 'unknown', command: 'back' });
  });

  test('is none of the topics, and a question is no command', () => {
    expect(meant('quên mật khẩu VNeID')).toMatchObject({ decision: 'answer', command: null });
    for (const text of ['gặp cán bộ', 'quên mật khẩu', 'trời mưa']) {
      expect(meant(text).candidates.filter(({ topic }) => !QUESTIONS.faq.has(topic))).toEqual([]);
    }
  });
});
