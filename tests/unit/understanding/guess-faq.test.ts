import { expect, test } from 'vitest';
import { guessFaq } from '../../../src/understanding/guess-faq.js';

const QUESTIONS = [
  { id: 'vneid.la-gi', phrasings: ['VNeID là gì', 'VNeID để làm gì'] },
  { id: 'vssid.la-gi', phrasings: ['VssID là gì', 'VssID để làm gì'] },
  { id: 'vneid.muc-2', phrasings: ['làm mức 2 mất bao lâu', 'làm mức 2 phải chờ bao lâu'] },
  { id: 'vneid.sap-nhap', phrasings: ['sáp nhập có phải cập nhật VNeID không'] },
];
const topicOf = (text: string) => guessFaq(text, QUESTIONS)?.pick.id ?? null;

test.each([
  ['VNeID là gì', 'vneid.la-gi'],
  ['vneid la gi vay chau', 'vneid.la-gi'],
  ['VSSID LÀ GÌ HẢ CHÁU', 'vssid.la-gi'],
  ['Cháu ơi làm mức 2 mất bao lâu ạ?', 'vneid.muc-2'],
  ['làm mức 2 thì mất bao lâu', 'vneid.muc-2'],
  ['phường sáp nhập có phải cập nhật vneid ko', 'vneid.sap-nhap'],
])('“%s” asks about %s', (text, topic) => {
  expect(topicOf(text)).toBe(topic);
});

test.each([
  'thấy rồi',
  'rồi',
  'bác thấy rồi',
  'chưa thấy gì',
  'đã mở VNeID rồi',
  'VNeID',
  'là gì',
  'làm mức 2',
  'bác không biết làm gì',
  'vnsid là gì',
  'sáp nhập rồi bác phải đi cập nhật ở phường hôm nay với thằng cháu xong về VNeID nó báo lỗi',
])('an answer or a story is no frequent question: “%s”', (text) => {
  expect(topicOf(text)).toBeNull();
});
