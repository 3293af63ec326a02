import { describe, expect, test } from 'vitest';
import { byLabel, byNumber } from '../../../src/understanding/picking/choose.js';
import { guessChoice, guessTask } from '../../../src/understanding/picking/guess.js';

const STEP = [
  { id: 'ok', label: 'Thấy rồi' },
  { id: 'khong-thay', label: 'Không thấy nút này' },
  { id: 'may-cu', label: 'Tôi còn máy cũ' },
  { id: 'loi', label: 'Máy báo lỗi' },
];
const TASKS = [
  { id: 'cai-dat', label: 'Cài ứng dụng VNeID', title: 'Cài ứng dụng VNeID' },
  { id: 'muc-2', label: 'Làm định danh mức 2', title: 'Làm và kích hoạt định danh mức 2' },
  { id: 'quen-mat-khau', label: 'Quên mật khẩu', title: 'Lấy lại mật khẩu VNeID' },
  { id: 'quen-passcode', label: 'Quên passcode (mã 6 số)', title: 'Đặt lại mã 6 số của VNeID' },
  { id: 'doi-may', label: 'Đổi máy hoặc mất máy', title: 'Dùng VNeID trên máy mới' },
];
const DONE = [
  { id: 'ok', label: 'Đúng rồi' },
  { id: 'nhieu', label: 'Nhiều ứng dụng giống nhau' },
];

describe('a number', () => {
  test.each(['2', ' 2 ', '2.', '2)', 'số 2', 'so 2', 'Số 2 ạ', 'chọn 2', 'chọn hai ạ', 'hai', 'bấm số hai cháu nhé'])(
    '“%s” is the second choice',
    (text) => expect(byNumber(text, STEP)?.id).toBe('khong-thay'),
  );
  test.each(['bác chọn số 2', 'cái thứ hai', 'nút 2', 'ấn vào số 2', '02', '2️⃣', 'cho bác mục 2 với'])(
    '“%s” is the second choice too',
    (text) => expect(byNumber(text, STEP)?.id).toBe('khong-thay'),
  );
  test.each(['0', '5', '99', '222', '-', 'số', 'bà', 'mức 2', '2 3', '1,2', 'hai ba', '2 tuần rồi', ''])(
    '“%s” is none',
    (text) => expect(byNumber(text, STEP)).toBeNull(),
  );
  test('“ba” is three and “bà” is a grandmother', () => {
    expect([byNumber('ba', STEP)?.id, byNumber('bà', STEP)]).toEqual(['may-cu', null]);
  });
});

describe('a label', () => {
  test.each([
    ['Thấy rồi', 'ok'],
    ['thay roi', 'ok'],
    ['thấy', 'ok'],
    ['THẤY RỒI Ạ', 'ok'],
    ['dạ thấy rồi cháu ạ', 'ok'],
    ['khong thay nut nay', 'khong-thay'],
    ['ko thấy nút này', 'khong-thay'],
    ['tôi còn máy cũ cháu ạ', 'may-cu'],
    ['con may cu', 'may-cu'],
  ])('“%s” is “%s”', (text, id) => expect(byLabel(text, STEP)?.id).toBe(id));
  test.each(['chưa thấy rồi', 'không thấy', 'máy', 'lỗi', ''])('“%s” is none', (text) => {
    expect(byLabel(text, STEP)).toBeNull();
  });
  test('“dung” may be short for “Đúng rồi”, “dừng” is not', () => {
    expect([byLabel('dung', DONE)?.id, byLabel('đúng', DONE)?.id, byLabel('dừng', DONE)]).toEqual(['ok', 'ok', null]);
  });
});

describe('words around a label', () => {
  test.each([
    ['cháu ơi bác thấy rồi nhé', 'ok'],
    ['ôi máy báo lỗi', 'loi'],
    ['máy báo lỗi không vào được', 'loi'],
    ['bác không thấy nút này đâu cả', 'khong-thay'],
    ['may bao lôi', 'loi'],
    ['bao loi', 'loi'],
    ['khong thay nut nya', 'khong-thay'],
  ])('“%s” is “%s”', (text, id) => expect(guessChoice(text, STEP)?.pick.id).toBe(id));

  test.each([
    'chưa thấy rồi',
    'bác chưa thấy rồi đâu',
    'khong, thay roi dau ma bam',
    'thấy rồi nhưng bấm không được',
    'thấy rồi mà máy sai',
    'thấy lỗi',
    'thay loi',
  ])('“%s” does not pick “Thấy rồi”', (text) => expect(guessChoice(text, STEP)?.pick.id).not.toBe('ok'));

  test('“thấy nút này” does not pick its opposite', () => expect(guessChoice('thấy nút này', STEP)).toBeNull());
  test('two that fit are none', () => {
    expect(guessChoice('máy báo lỗi, bác còn máy cũ', STEP)).toBeNull();
    expect(guessChoice('máy', STEP)).toBeNull();
  });
});

describe('a task named from anywhere', () => {
  test.each([
    ['cháu ơi bác quên mật khẩu vneid', 'quen-mat-khau'],
    ['chau oi bac quen mat khau roi khong vao duoc', 'quen-mat-khau'],
    ['quên mk', 'quen-mat-khau'],
    ['lấy lại mật khẩu', 'quen-mat-khau'],
    ['bác muốn cài ứng dụng vneid trên máy này', 'cai-dat'],
    ['cài vneid', 'cai-dat'],
    ['bác bị mất máy rồi', 'doi-may'],
    ['doi may', 'doi-may'],
    ['tôi quên passcode', 'quen-passcode'],
    ['làm mức 2', 'muc-2'],
    ['quen mat khua', 'quen-mat-khau'],
  ])('“%s” is “%s”', (text, id) => expect(guessTask(text, TASKS)?.pick.id).toBe(id));

  test.each([
    'máy',
    'cài',
    'vneid',
    'mật khẩu',
    'mã 6 số',
    'không phải quên mật khẩu',
    'mất máy và quên mật khẩu',
    'abc',
  ])('“%s” carries nobody off', (text) => expect(guessTask(text, TASKS)).toBeNull());
});

describe('an answer that is called by other names too', () => {
  const PHONES = [
    { id: 'iphone', label: 'iPhone', also: ['táo khuyết'] },
    { id: 'android', label: 'Máy Android', also: ['samsung', 'máy không phải iPhone'] },
    { id: 'unsure', label: 'Tôi chưa rõ', also: ['không biết'] },
  ];
  test.each([
    ['samsung', 'android'],
    ['SAMSUNG', 'android'],
    ['máy không phải iPhone cháu ạ', 'android'],
    ['tao khuyet', 'iphone'],
    ['không biết', 'unsure'],
  ])('“%s” is “%s”', (text, id) => expect(byLabel(text, PHONES)?.id).toBe(id));
  test('is named among other words by them', () => {
    expect(guessChoice('bác dùng con samsung đời cũ', PHONES)?.pick.id).toBe('android');
    expect(guessChoice('không phải samsung', PHONES)).toBeNull();
  });
});
