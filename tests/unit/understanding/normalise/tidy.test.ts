import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/understanding/normalise/fold.js';
import { tidy } from '../../../../src/understanding/normalise/tidy.js';

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'signs and encodings (A13)': [
    ['Quên MẬT KHẨU!!!'.normalize('NFD'), 'quên mật khẩu'],
    ['m\u200bật\u200d kh\u00adẩu\u202e', 'mật khẩu'],
    ['mật\u0000khẩu \ud800', 'mật khẩu'],
    ['ＶＮｅＩＤ 𝐕𝐍𝐞𝐈𝐃 2️⃣', 'vneid vneid 2'],
  ],
  'stretched words': [
    ['điiii ơiiii rồiiii', 'đi ơi rồi'],
    ['quáaaa helppp', 'quá help'],
    ['hello google', 'hello google'],
  ],
  'one spelling (A16)': [
    ['hòa khỏe thủy', 'hoà khoẻ thuỷ'],
    ['xử lí kĩ đựơc', 'xử lý kỹ được'],
  ],
  'what chats write for short': [
    ['ko đăng nhập đc', 'không đăng nhập được'],
    ['k vô dc', 'không vào được'],
    ['0 được', 'không được'],
    ['bấm 0', 'bấm 0'],
    ['mất 50 k', 'mất 50 k'],
    ['dk tạm trú', 'đăng ký tạm trú'],
    ['chưa vào dk', 'chưa vào được'],
    ['cho mk hỏi quên mk thì lm ntn', 'cho mình hỏi quên mật khẩu thì làm thế nào'],
    ['mk muốn đổi mk', 'mình muốn đổi mật khẩu'],
    ['tk vneid của tk con', 'tài khoản vneid của thằng con'],
    ['sđt cũ', 'số điện thoại cũ'],
    ['xin đc phường', 'xin địa chỉ phường'],
    ['chưa nhận đc', 'chưa nhận được'],
    ['r òi', 'rồi rồi'],
    ['cccd', 'căn cước'],
    ['căn cước công dân gắn chip', 'căn cước gắn chip'],
    ['can cuoc cong dan', 'can cuoc'],
    ['chứng minh nhân dân', 'chứng minh thư'],
    ['thẻ bhyt', 'thẻ bảo hiểm y tế'],
    ['bh nộp bh y tế ở đâu', 'bây giờ nộp bảo hiểm y tế ở đâu'],
    ['ca phường', 'công an phường'],
    ['fải lm j bh', 'phải làm gì bây giờ'],
    ['wên mật khẩu', 'quên mật khẩu'],
  ],
  'regional words': [
    ['mần răng vô đc', 'làm thế nào vào được'],
    ['đi mô làm chi rứa', 'đi đâu làm gì vậy'],
    ['con dế của tui hổng đao được', 'điện thoại của tôi không tải được'],
    ['biểu mẫu', 'biểu mẫu'],
  ],
  'words joined and torn': [
    ['quênmậtkhẩu', 'quên mật khẩu'],
    ['quenmatkhau', 'quen mat khau'],
    ['dangkytamtru', 'dang ky tam tru'],
    ['k hông', 'không'],
    ['tà i khoản', 'tài khoản'],
    ['samsung iphone apple', 'samsung iphone apple'],
  ],
  'slips of finger and ear': [
    ['lộp hồ xơ', 'nộp hồ sơ'],
    ['lăm lay', 'năm nay'],
    ['mât khảu', 'mật khẩu'],
    ['đnăg nhập', 'đăng nhập'],
    ['tahi khoản', 'tài khoản'],
    ['quen mat khua', 'quen mat khau'],
    ['khai xinh', 'khai sinh'],
    ['tài khoảng', 'tài khoản'],
    ['trứng thực', 'chứng thực'],
    ['đang nhập vneid', 'đăng nhập vneid'],
    ['mả otp', 'mã otp'],
    ['mật khẩu cũa bác', 'mật khẩu của bác'],
    ['xửa thông tin', 'sửa thông tin'],
    ['nhân dc tin nhắn', 'nhận được tin nhắn'],
  ],
  'names, spelled out or heard': [
    ['V-NeID, v n e i d, vi en ai đi', 'vneid vneid vneid'],
    ['ai hà nội', 'ihanoi'],
    ['e tax mô bai', 'etax'],
    ['vê ét ét', 'vssid'],
    ['ô tê pê', 'otp'],
    ['en ép xê', 'nfc'],
    ['quét kiu a', 'quét qr'],
    ['pass code', 'passcode'],
    ['tải app', 'tải ứng dụng'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('“%s” is “%s”', (typed, tidied) => expect(tidy(typed)).toBe(tidied));
});

test.each([
  'bán số',
  'bận sợ',
  'tôi đang nhập mật khẩu',
  'làm thế nào làm thẻ',
  'số thuê bao',
  'công nhân nuôi con',
  'bấm vào nút lúc nào',
  'đúng tên cơ quan ấy',
  'máy mới bị hỏng',
  'chưa thấy trưa nay',
  'nhà nguyễn thị hoa ở tây tựu',
  'ma 6 so de mo cac dich vu',
  'thay doi chu ho gan nha vang',
  'bac dau lung cho yeu khong di duoc',
  'noi dan con chung ra cong an roi',
  'công nhân được nghỉ',
  'răng giả',
  'rui ro',
  'mở la ch play',
])('words that make sense stay: “%s”', (text) => expect(tidy(text)).toBe(text));

test('what is tidied stays as it is', () => {
  for (const [, tidied] of Object.values(CASES).flat()) expect(tidy(tidied)).toBe(tidied);
});

test('any text gives words of letters and digits, apart by single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(tidy(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }),
  );
});

test('a word typed without diacritics keeps its letters', () => {
  const plain = 'toi quen mat khau khong vao duoc dien thoai bi khoa tai khoan lam sao lay lai';
  expect(tidy(plain)).toBe(plain);
  expect(fold(tidy('Tôi QUÊN mật khẩu'))).toBe('toi quen mat khau');
});
