import { describe, expect, test } from 'vitest';
import { issuesWith } from './temp-content.js';

test('a good flow beside the shipped ones has no issue', () => {
  expect(issuesWith({})).toEqual([]);
});

describe('the shape of a flow', () => {
  test.each([
    ['an unclosed quote', { 18: '        say: "Bác mở ứng dụng.' }, /có chữ mở bằng dấu nháy.*chưa đóng\n {4}→ /],
    ['a tab', { 4: '\tsay: Bác cần gì ạ?' }, /^flows\/thu\.yaml:4:1 dòng này thụt vào bằng phím Tab\n {4}→ /],
    ['a key that is there twice', { 19: '        say: Bác thấy chưa ạ?' }, /^flows\/thu\.yaml:19:9 khoá này đã có/],
    ['a key without a colon', { 8: '    label' }, /^flows\/thu\.yaml:8:.*thiếu dấu hai chấm/],
    ['a colon inside a text', { 18: '        say: Bác nhớ: bấm.' }, /^flows\/thu\.yaml:18:.*thiếu dấu hai chấm/],
    ['a crooked line', { 14: '   reviewed: 2026-10-31' }, /^flows\/thu\.yaml:14:\d+ dòng này thụt vào/],
    ['an unclosed list', { 39: '    needs: [Điện thoại' }, /danh sách trong \[ \] hoặc \{ \} chưa đóng/],
    ['a strange beginning', { 18: '        say: @bác' }, /^flows\/thu\.yaml:18:14 chữ không được bắt đầu/],
  ])('%s is told once, in Vietnamese, and not what follows from it', (_, lines, told) => {
    const issues = issuesWith(lines);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(told);
  });

  test('an unknown key stands at that key', () => {
    expect(issuesWith({ 25: '            thenn: again' })).toEqual([
      'flows/thu.yaml:25:13 tasks.viec-mot.steps.0.stuck.0.thenn: không có khoá “thenn” ở đây\n' +
        '    → xoá khoá hoặc sửa tên',
    ]);
  });

  test('a missing key stands at the step that lacks it', () => {
    const issues = issuesWith({ 20: '' });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^flows\/thu\.yaml:17:9 tasks\.viec-mot\.steps\.0\.ok: \S/);
  });

  test('a label too long stands at the label and names the limit', () => {
    expect(issuesWith({ 23: `            label: ${'ỗ'.repeat(29)}` })).toEqual([
      'flows/thu.yaml:23:13 tasks.viec-mot.steps.0.stuck.0.label: nhãn nút dài hơn 28 ký tự',
    ]);
  });

  test('a label of 28 letters fits, emoji counted as one', () => {
    expect(issuesWith({ 23: `            label: ${'ỗ'.repeat(27)}🙏` })).toEqual([]);
  });

  test('a target that is none stands at the target and names what there is', () => {
    expect(issuesWith({ 25: '            then: nowhere' })).toEqual([
      'flows/thu.yaml:25:13 tasks.viec-mot.steps.0.stuck.0.then: ' +
        'phải là again, next, human, menu, step:<bước> hoặc task:<việc>',
    ]);
  });

  test('a step without a way out stands at the empty list', () => {
    const lines = { 21: '        stuck: []', 22: '', 23: '', 24: '', 25: '' };
    expect(issuesWith(lines)).toEqual([
      'flows/thu.yaml:21:9 tasks.viec-mot.steps.0.stuck: mỗi bước cần ít nhất một cách gỡ khi bác bị vướng',
    ]);
  });

  test('a task’s id with a capital stands at that id', () => {
    expect(issuesWith({ 6: '  Viec-Mot:', 53: '' })).toEqual([
      'flows/thu.yaml:6:3 tasks.Viec-Mot: mã chỉ gồm chữ thường không dấu, số và gạch nối',
    ]);
  });

  test('a day in the country’s way of writing stands at its key', () => {
    expect(issuesWith({ 14: '    reviewed: 31/10/2026' })).toEqual([
      'flows/thu.yaml:14:5 tasks.viec-mot.reviewed: ngày phải viết như 2026-10-31',
    ]);
  });

  test('several mistakes are told at once', () => {
    expect(issuesWith({ 14: '    reviewed: nay', 25: '            then: nowhere' })).toHaveLength(2);
  });
});

describe('where a flow leads', () => {
  test('an unknown step is told with the one that was meant', () => {
    expect(issuesWith({ 25: '            then: step:bam-nuut' })).toEqual([
      'flows/thu.yaml:25:13 tasks.viec-mot.steps.0.stuck.0.then: không có bước “bam-nuut” trong việc này\n' +
        '    → có phải ý bạn là “bam-nut”?',
    ]);
  });

  test('a step of another task is unknown here', () => {
    expect(issuesWith({ 25: '            then: step:mo-trang' })).toEqual([
      'flows/thu.yaml:25:13 tasks.viec-mot.steps.0.stuck.0.then: không có bước “mo-trang” trong việc này\n' +
        '    → hiện có: mo-ung-dung, bam-nut',
    ]);
  });

  test('an unknown task is told with the one that was meant', () => {
    expect(issuesWith({ 25: '            then: task:viec-haii' })).toEqual([
      'flows/thu.yaml:25:13 tasks.viec-mot.steps.0.stuck.0.then: không có việc “viec-haii”\n' +
        '    → có phải ý bạn là “viec-hai”?',
    ]);
  });

  test('an unknown task of another flow is told with the one that was meant', () => {
    expect(issuesWith({ 25: '            then: task:vneid/quen-mat-khu' })).toEqual([
      'flows/thu.yaml:25:13 tasks.viec-mot.steps.0.stuck.0.then: không có việc “vneid/quen-mat-khu”\n' +
        '    → có phải ý bạn là “quen-mat-khau”?',
    ]);
  });

  test.each(['step:bam-nut', 'task:viec-hai', 'task:vneid/quen-mat-khau', 'next', 'human', 'menu'])(
    '%s is a target',
    (target) => {
      expect(issuesWith({ 25: `            then: ${target}` })).toEqual([]);
    },
  );

  test('an unknown task that should follow stands at its item', () => {
    expect(issuesWith({ 53: '    next: [viec-mot, viec-moot]' })).toEqual([
      'flows/thu.yaml:53:22 tasks.viec-hai.next.1: không có việc “viec-moot” trong tệp này\n' +
        '    → có phải ý bạn là “viec-mot”?',
    ]);
  });

  test('a step’s id used twice stands at the second', () => {
    expect(issuesWith({ 26: '      - id: mo-ung-dung' })).toEqual([
      'flows/thu.yaml:26:9 tasks.viec-mot.steps.1.id: mã bước “mo-ung-dung” dùng hai lần\n    → đặt mã khác',
    ]);
  });

  test('a former id that another step has now is a double too', () => {
    expect(issuesWith({ 26: '      - id: bam-nut\n        renamed_from: [mo-ung-dung]' })).toEqual([
      'flows/thu.yaml:27:9 tasks.viec-mot.steps.1.renamed_from: mã cũ “mo-ung-dung” là của một bước khác',
    ]);
  });

  test('the same step’s id in two tasks is no double', () => {
    expect(issuesWith({ 44: '      - id: mo-ung-dung' })).toEqual([]);
  });

  test('a branch’s id that the bot uses itself stands at the list', () => {
    expect(issuesWith({ 22: '          - id: human' })).toEqual([
      'flows/thu.yaml:21:9 tasks.viec-mot.steps.0.stuck: mã nhánh “human” trùng hoặc đã được dành riêng',
    ]);
  });
});

describe('what a flow says', () => {
  test('a placeholder that nothing fills is told with the one that was meant', () => {
    expect(issuesWith({ 24: '            say: Bác gọi {ward.hotlin} ạ.' })).toEqual([
      'flows/thu.yaml:24:13 tasks.viec-mot.steps.0.stuck.0.say: không có giá trị “{ward.hotlin}”\n' +
        '    → có phải ý bạn là “ward.hotline”?',
    ]);
  });

  test('a placeholder of the bot’s own sentences is none of a flow’s', () => {
    expect(issuesWith({ 34: '    done: Xong {title} rồi ạ.' })[0]).toMatch(
      /^flows\/thu\.yaml:34:5 tasks\.viec-mot\.done: không có giá trị “\{title\}”\n/,
    );
  });

  test('a missing picture stands at the picture and names its file', () => {
    expect(issuesWith({ 20: '        ok: Thấy rồi\n        picture: man-hinh-dau.png' })).toEqual([
      'flows/thu.yaml:21:9 tasks.viec-mot.steps.0.picture: không có tệp content/media/man-hinh-dau.png',
    ]);
  });

  test.each(['../../secret.png', 'man-hinh.gif', 'Hinh.png'])('%s is no name of a picture', (name) => {
    expect(issuesWith({ 20: `        ok: Thấy rồi\n        picture: ${name}` })[0]).toMatch(/^flows\/thu\.yaml:21:9 /);
  });
});

describe('the name of a flow', () => {
  test('an id that differs from the file’s name stands at the id', () => {
    expect(issuesWith({}, 'khac.yaml')).toEqual(['flows/khac.yaml:1:1 id: mã “thu” phải giống tên tệp']);
  });

  test('an id that is only the end of the file’s name differs too', () => {
    expect(issuesWith({}, 'ban-thu.yaml')).toEqual(['flows/ban-thu.yaml:1:1 id: mã “thu” phải giống tên tệp']);
  });
});
