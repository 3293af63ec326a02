import { describe, expect, test } from 'vitest';
import { type CommandName, findCommand, mentionedCommand } from '../../../src/understanding/commands/find-command.js';

const SAID: Readonly<Record<CommandName, readonly string[]>> = {
  'switch-person': [
    'đổi người',
    'doi nguoi dung',
    'Cháu ơi, đổi người dùng',
    'người khác dùng ạ',
    'ông nhà bác dùng',
    'nguoi khac',
  ],
  wait: [
    'chờ bác làm xong',
    'cho bac lam xong',
    'chờ tải xong đã',
    'để bác làm xong đã',
    'chờ tiếp',
    'tiếp tục chờ',
    'ok chờ bác',
    'vâng, bác làm đây',
    'đợi tí',
    'khoan',
    'từ từ',
    'để bác xem',
  ],
  human: [
    'Gặp cán bộ',
    'gap can bo',
    'gap can bo di chau oi',
    'GẶP CÁN BỘ!!!',
    'cho bác gặp cán bộ với',
    'bác muốn gặp cán bộ ạ',
    'gap can bô',
    'gặp cán bộ cô ơi',
    'gap canbo',
    'thôi gặp người thật đi',
  ],
  back: ['quay lại', 'quay lai', 'Quay lại giúp bác', 'trở lại', 'quay laij', 'back'],
  repeat: ['nói lại', 'noi lai', 'nói lại cái', 'nói lại đi cháu', 'nhắc lại giúp bác với', 'gì cơ', 'gì cơ ạ'],
  next: ['tiếp', 'tiep', 'tiếp đi cháu', 'thôi tiếp đi', 'tiếp tục nào', 'làm tiếp thôi', 'bắt đầu đi'],
  stop: [
    'dừng',
    'dung',
    'Dừng ạ',
    'dừng lại đã',
    'thôi',
    'thôi ko làm nữa',
    'thoi khong lam nua',
    'bác nghỉ đã cháu nhé',
    'để bác nghỉ một lát',
    'để sau nhé',
    'để tối làm tiếp',
    'để mai bác làm tiếp',
    'bác mệt quá',
  ],
  restart: ['làm lại', 'lam lai tu dau', 'làm lại từ đầu đi cháu'],
  menu: ['menu', 'MENU', 'về menu', 'menu chinh', 'cho bác xem các việc'],
  help: ['trợ giúp', 'tro giup', 'giúp bác với', 'hướng dẫn bác với cháu ơi', 'cứu bác với'],
  yes: [
    'rồi',
    'roi',
    'rồi ạ',
    'xong rồi cháu ạ',
    'dạ rồi',
    'ừ',
    'Vâng ạ',
    'đúng',
    'đúng rồi cháu',
    'ok cháu',
    'dc roi',
    'đc r',
    'thấy rồi nhé',
    'bác bấm rồi',
    'vao duoc roi',
    'tôi gõ xong rồi',
    'có ạ',
  ],
  no: [
    'chưa',
    'chua a',
    'không',
    'ko',
    'k',
    'ko dc',
    'không thấy',
    'bác không thấy gì',
    'chưa có ạ',
    'bác không hiểu',
    'không biết làm',
    'hỏng rồi',
    'lỗi rồi',
    'bác sợ bấm nhầm',
    'bac so bam nham lam',
    'sợ làm hỏng máy lắm',
  ],
  thanks: ['cảm ơn', 'cam on chau', 'cám ơn cháu nhiều nhé', 'tốt quá'],
  greeting: ['chào cháu', 'xin chao', 'alo', 'alo alo', 'a lô', 'chào'],
};

describe.each(Object.entries(SAID))('“%s”', (name, said) => {
  test.each(said)('is what “%s” means', (text) => expect(findCommand(text)).toBe(name));
});

test('diacritics tell apart what looks the same without them', () => {
  expect(['dừng', 'đúng', 'dung'].map(findCommand)).toEqual(['stop', 'yes', 'stop']);
});

test.each([
  ['thấy lỗi', 'one letter from “thấy rồi”'],
  ['tải hỏng rồi', 'one letter from “tải xong rồi”'],
  ['hong roi', 'one letter from “xong rồi”'],
  ['nhận lỗi', 'one letter from “nhận rồi”'],
])('“%s” is never a yes: it is %s', (text) => expect(findCommand(text)).not.toBe('yes'));

test.each(['làm lỗi', 'lam loi', 'bác quên mật khẩu', 'chưa thấy rồi', 'số 2', '', '   ', '???', 'mở máy thế nào'])(
  '“%s” is no command',
  (text) => expect(findCommand(text)).toBeNull(),
);

test.each([
  'cháu có phải cán bộ phường không',
  'gặp cán bộ ở đâu',
  'bac co dau biet',
  'chua co ma',
  'thẻ cho cháu ngoại',
  'the can cuoc cho chau ngoai',
  'chờ duyệt mức 2 bao nhiêu ngày',
  'làm sao để không bị nhắn tin',
  'xong chưa',
])('“%s” looks like a command and is none', (text) => expect(findCommand(text)).toBeNull());

test.each(['bác gặp cán bộ rồi', 'không cần gọi cán bộ đâu'])('“%s” asks for nobody', (text) =>
  expect(findCommand(text)).not.toBe('human'),
);

test('of two commands in a message the weightier is meant', () => {
  expect(findCommand('làm được rồi, cảm ơn cháu')).toBe('thanks');
  expect(findCommand('bấm rồi mà không được')).toBe('no');
  expect(findCommand('thôi được rồi')).toBe('yes');
  expect(findCommand('không làm được, gặp cán bộ')).toBe('human');
  expect(findCommand('sai hết rồi, bắt đầu lại từ đầu')).toBe('restart');
});

test.each([
  ['cho bác gặp cán bộ phường Tây Tựu', 'human'],
  ['bác muốn nói chuyện với nhân viên về tiền trợ cấp', 'human'],
  ['hôm qua gặp cán bộ rồi mà chẳng xong', null],
  ['gặp cán bộ địa chính ở đâu', null],
  ['nhờ cán bộ đến nhà xem giúp', 'human'],
  ['không cần gọi cán bộ đâu', null],
  ['cán bộ công an bảo thế', null],
  ['cảm ơn cháu đã giúp bác', 'thanks'],
  ['tot qua cam on chau nhe', 'thanks'],
])('“%s” speaks of %s', (text, command) => expect(mentionedCommand(text)).toBe(command));
