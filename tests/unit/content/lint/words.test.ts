import { describe, expect, test } from 'vitest';
import { foundWith, toldWith } from './lint-sample.js';

const SAY = 18;
const step = (words: string) => ({ [SAY]: `        say: ${words}` });

test('the good flow and the shipped content have nothing to be said of', () => {
  expect(foundWith({})).toEqual([]);
});

test('a finding says where, which rule, what, why and what to do', () => {
  expect(toldWith(step('Bác mở máy. Bác chờ ạ. Bác xem ạ.'))).toEqual([
    'flows/thu.yaml:18:9 lỗi [many-sentences] tasks.viec-mot.steps.0.say: bước có 3 câu, nhiều nhất 2\n' +
      '    vì: một bước chỉ có một việc để làm, nói nhiều thì bác không biết bắt đầu từ đâu\n' +
      '    → tách thành hai bước',
  ]);
});

describe('a step’s words', () => {
  const words = (count: number) => `${Array(count).fill('bấm').join(' ')}.`;
  test.each([
    ['long-sentence', words(21), words(20)],
    ['two-actions', 'Bác bấm “Tiếp” rồi chọn “Có”.', 'Bác gõ số rồi chờ máy báo.'],
    ['two-actions', 'Bác mở VNeID. Sau đó bác bấm “Tiếp”.', 'Bác bấm “Bấm rồi chọn”.'],
    ['two-actions', 'Bác mở VNeID và bấm “Tiếp”.', 'Bác mở VNeID.'],
    ['missing-diacritics', 'Bac hay bam nut ạ.', 'Bác hãy bấm “Gui yeu cau” ạ.'],
    ['missing-diacritics', 'ban hay bam', 'Cho con xem VNeID ở kho Google Play ạ.'],
    ['missing-diacritics', 'Cho con xem sau ba hom', 'Bác mở dichvucong.gov.vn và tệp huong-dan.pdf ạ.'],
    ['abbreviation', 'Bác lấy thẻ CCCD ra.', 'Bác lấy CCCD (thẻ căn cước) ra.'],
    ['abbreviation', 'Bác đến UBND phường.', 'Bác bấm “Xác thực CCCD” trong VNeID, máy lắp SIM.'],
    ['abbreviation', 'Bác chờ OTP ạ.', 'Bác chờ OTP – mã xác nhận trong tin nhắn.'],
    ['unverified', 'Phí là 100 đồng (chưa xác minh).', 'Bác hỏi công an về phí ạ.'],
    ['expression', 'Chào {answers.} ạ.', 'Chào bác ạ.'],
    ['expression', 'Chào {hour ạ.', 'Cháu {if(hour < 12, "chào buổi sáng", "chào bác")} ạ.'],
    ['unknown-name', 'Chào {answers.ten} ạ.', 'Hôm nay {date(today)} ạ.'],
  ])('%s: %s', (rule, bad, good) => {
    expect(foundWith(step(bad)).filter((found) => found.endsWith(rule))).toEqual([`18:9 ${rule}`]);
    expect(foundWith(step(good))).toEqual([]);
  });

  test('advice, the question and the end are read as well', () => {
    const long = words(21);
    expect(
      foundWith({ 19: `        check: ${long}`, 24: `            say: ${long}`, 34: `    done: ${long}` }),
    ).toEqual(['19:9 long-sentence', '24:13 long-sentence', '34:5 long-sentence']);
  });

  test('a picture’s step must do without the picture', () => {
    const picture = (say: string) =>
      foundWith({ [SAY]: `        say: ${say}\n        picture: a.png` }).filter(
        (found) => !found.endsWith('reference'),
      );
    expect(picture('Bác bấm nút như hình dưới.')).toEqual(['18:9 picture-alone']);
    expect(picture('Bác bấm.')).toEqual(['18:9 picture-alone']);
    expect(picture('Bác bấm nút màu đỏ ở góc phải.')).toEqual([]);
  });
});

describe('labels, dates and topics', () => {
  test('two equal labels of one question', () => {
    expect(foundWith({ 23: '            label: thấy rồi' })).toEqual(['23:13 equal-labels']);
    expect(foundWith({ 37: '    label: Việc một' })).toEqual(['37:5 equal-labels']);
  });

  test('a review that is due soon is a reminder, one that is over an error', () => {
    expect(toldWith({}, '2027-01-16').filter((told) => told.startsWith('flows/thu'))).toEqual([]);
    const [soon] = toldWith({}, '2027-01-17').filter((told) => told.startsWith('flows/thu'));
    expect(soon).toMatch(/^flows\/thu\.yaml:15:5 nhắc \[review-date\] .* còn 14 ngày là hạn xem lại \(2027-01-31\)\n/);
    const [over] = toldWith({}, '2027-02-01').filter((told) => told.startsWith('flows/thu'));
    expect(over).toMatch(/^flows\/thu\.yaml:15:5 lỗi \[review-date\] .* đã quá hạn xem lại 1 ngày/);
  });

  test('a review of tomorrow was none', () => {
    expect(foundWith({ 14: '    reviewed: 2026-11-26' })).toEqual(['14:5 review-date']);
  });

  test('a topic that is not listed', () => {
    expect(foundWith({ 9: '    topics: [vneid.cai-dat, vneid.cai-dac]\n    minutes: 5' })).toEqual([
      '9:29 unknown-topic',
    ]);
  });

  test('a task that follows itself', () => {
    expect(foundWith({ 53: '    next: [viec-hai]' })).toEqual(['53:12 next-to-itself']);
  });

  test('a former id that the step still has', () => {
    expect(foundWith({ 17: '      - id: mo-ung-dung\n        renamed_from: [mo-ung-dung]' })).toEqual([
      '18:9 former-id',
    ]);
  });

  test('a comment with a reason lets one rule pass, one without a reason does not', () => {
    const say = '        say: Bác đến UBND phường.';
    expect(foundWith({ [SAY]: `        # lint-ignore abbreviation: ghi trên biển\n${say}` })).toEqual([]);
    expect(foundWith({ [SAY]: `        # lint-ignore abbreviation:\n${say}` })).toEqual(['19:9 abbreviation']);
    expect(foundWith({ [SAY]: `        # lint-ignore long-sentence: lạc\n${say}` })).toEqual(['19:9 abbreviation']);
  });
});
