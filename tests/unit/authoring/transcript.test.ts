import { expect, test } from 'vitest';
import { transcriptFolder } from './transcript-folder.js';

const START = `about: Bác thử
turns:
  - follows: true
    expect: { step: greeting }
  - taps: Tôi đồng ý, bắt đầu
    expect: { text: Bác cần cháu giúp việc gì, button: VNeID – định danh }
  - says: quên mật khẩu
    expect: { pattern: "có \\\\d+ bước", button: [Tôi chuẩn bị xong] }
  - taps: Tôi chuẩn bị xong
    expect: { step: step/vneid/quen-mat-khau/bam-quen-mat-khau }
`;
const END = 'ends: step/vneid/quen-mat-khau/bam-quen-mat-khau\n';

test('a transcript holds by what it expects of text, pattern, step and button, without the words', async () => {
  const { test: run } = transcriptFolder({ 'a.yaml': START + END });
  expect(await run()).toEqual({ code: 0, text: '1 passed, 0 failed' });
});

test('what is expected and does not come is told with its place in the file', async () => {
  const files = { 'a.yaml': START.replace('Bác cần cháu giúp', 'Bác cần cô giúp') + END };
  const { code, text } = await transcriptFolder(files).test();
  expect(code).toBe(1);
  expect(text).toMatch(/✗ .*a\.yaml:5:5 Bác thử\n {4}lượt 2, sau khi bác bấm “Tôi đồng ý, bắt đầu”/);
  expect(text).toMatch(/mong đợi: text: Bác cần cô giúp việc gì/);
  expect(text).toMatch(/0 passed, 1 failed$/);
});

test.each([
  ['another text', 'button: VNeID – định danh', 'button: Không có'],
  ['another pattern', 'có \\\\d+ bước', 'có \\\\d+ ngày'],
  ['another step', 'step: greeting', 'step: menu/home'],
  ['silence', 'step: greeting', 'nothing: true'],
])('%s fails', async (_, from, to) => {
  const { code, text } = await transcriptFolder({ 'a.yaml': START.replace(from, to) + END }).test();
  expect({ code, last: text.split('\n').at(-1) }).toEqual({ code: 1, last: '0 passed, 1 failed' });
});

test('mistakes in a transcript are told by line and column, each with what is wanted', async () => {
  const text = 'about: Sai\nturns:\n  - says: a\n    taps: b\n  - waits: lâu lắm\n  - tap: c\nends: menu/home\n';
  const result = await transcriptFolder({ 'a.yaml': text }).test();
  expect(result.code).toBe(1);
  expect(result.text).toMatch(/a\.yaml:3:5 turns\.0: mỗi lượt chỉ có một trong/);
  expect(result.text).toMatch(/a\.yaml:5:5 turns\.1\.waits: phải viết như 30 minutes/);
  expect(result.text).toMatch(/a\.yaml:6:5 turns\.2\.tap: không có khoá “tap” ở đây/);
});

test('a button that nobody has seen ends the transcript at its own line', async () => {
  const { code, text } = await transcriptFolder({ 'a.yaml': `${START}  - taps: Nút lạ\n${END}` }).test();
  expect(code).toBe(1);
  expect(text).toMatch(/a\.yaml:11:5 Bác thử\n {4}lượt 5, sau khi bác bấm “Nút lạ”\n {6}không có nút “Nút lạ”/);
});

test('--update writes what the bot said, and leaves comments and expectations as they are', async () => {
  const files = { 'a.yaml': `# vì sao có ca này\n${START}  # bác gõ vội\n  - says: roi\n` };
  const folder = transcriptFolder(files);
  expect((await folder.test()).code).toBe(1);
  expect(await folder.test('--update')).toEqual({ code: 0, text: '1 passed, 0 failed' });
  const written = folder.read('a.yaml');
  expect(written).toMatch(/^# vì sao có ca này\n/);
  expect(written).toContain('# bác gõ vội');
  expect(written).toContain('expect: { step: greeting }');
  expect(written).toMatch(/says: roi\n {4}bot:\n {6}- \|-\n {8}Bước 2\/\d+\n/);
  expect(written).toMatch(/ends: step\/vneid\/quen-mat-khau\/dien-so\n$/);
  expect((await folder.test()).code).toBe(0);
  await folder.test('--update');
  expect(folder.read('a.yaml')).toBe(written);
});

test('time, pictures, staff, crashes and restarts leave the person where they stood', async () => {
  const more = [
    '  - restarts: true\n    expect: { nothing: true }',
    '  - waits: 3 days\n    expect: { step: step/vneid/quen-mat-khau/bam-quen-mat-khau }',
    '  - sends: picture\n    expect: { text: Cháu chưa xem được ảnh }',
    '  - sends: voice\n    expect: { text: Cháu chỉ đọc được chữ }',
    '  - taps: Làm tiếp\n    expect: { step: step/vneid/quen-mat-khau/bam-quen-mat-khau }',
    '  - crashes: true\n    expect: { nothing: true }',
    '  - taps: Thấy rồi\n    crashes: true\n    expect: { text: Bước 2/10, step: step/vneid/quen-mat-khau/dien-so }',
    '  - staff: writes\n    expect: { nothing: true, step: step/vneid/quen-mat-khau/dien-so }',
  ];
  const text = `${START}${more.join('\n')}\nends: step/vneid/quen-mat-khau/dien-so\n`;
  expect(await transcriptFolder({ 'a.yaml': text }).test()).toEqual({ code: 0, text: '1 passed, 0 failed' });
});

const OVERLAY = `flow: vneid
tasks:
  quen-mat-khau:
    remove: [chon-cach]
    replace:
      bam-quen-mat-khau: { id: mo-quen, renamed_from: [bam-quen-mat-khau], say: Bác bấm nút mới. }
    add:
      - after: dien-so
        step:
          id: them-moi
          say: Bác bấm chữ thêm.
          check: Bác thấy chữ thêm chưa ạ?
          ok: Thấy thêm
          stuck: [{ id: khong-thay, label: Không thấy chữ, say: Bác tìm phía dưới. }]
`;

test('a new version in the middle leaves the person at their step, and is what they begin with the next time', async () => {
  const more = [
    '  - publishes: moi.overlay.yaml\n    expect: { nothing: true }',
    '  - says: nói lại\n    expect: { pattern: "Bước 1/10" }',
    '  - says: menu',
    '    expect: { step: menu/home }',
    '  - says: quên mật khẩu\n    expect: { step: needs/vneid/quen-mat-khau }',
    '  - taps: Tôi chuẩn bị xong\n    expect: { text: Bác bấm nút mới., step: step/vneid/quen-mat-khau/mo-quen }',
    '  - taps: Thấy rồi\n    expect: { step: step/vneid/quen-mat-khau/dien-so }',
    '  - taps: Đủ rồi\n    expect: { text: Bác bấm chữ thêm., button: Không thấy chữ }',
    '  - taps: Thấy thêm\n    expect: { step: step/vneid/quen-mat-khau/gui-yeu-cau }',
  ];
  const text = `${START}${more.join('\n')}\nends: step/vneid/quen-mat-khau/gui-yeu-cau\n`;
  const { test: run } = transcriptFolder({ 'a.yaml': text, 'moi.overlay.yaml': OVERLAY });
  expect(await run()).toEqual({ code: 0, text: '1 passed, 0 failed' });
});

test('an urgent correction takes the person in the middle of a task along at once', async () => {
  const more = [
    '  - publishes: moi.overlay.yaml\n    map: true\n    expect: { nothing: true }',
    '  - says: nói lại\n    expect: { text: Bác bấm nút mới., step: step/vneid/quen-mat-khau/mo-quen }',
  ];
  const text = `${START}${more.join('\n')}\nends: step/vneid/quen-mat-khau/mo-quen\n`;
  const files = { 'a.yaml': text, 'moi.overlay.yaml': OVERLAY };
  expect(await transcriptFolder(files).test()).toEqual({ code: 0, text: '1 passed, 0 failed' });
  expect(await transcriptFolder(files).test('--coverage')).toMatchObject({ code: 0 });
  const kept = await transcriptFolder({ ...files, 'a.yaml': text.replace('    map: true\n', '') }).test();
  expect(kept).toMatchObject({ code: 1 });
});

test('map without a new version is told', async () => {
  const { code, text } = await transcriptFolder({ 'a.yaml': `${START}  - says: rồi\n    map: true\n${END}` }).test();
  expect(code).toBe(1);
  expect(text).toMatch(/a\.yaml:11:5 turns\.4: map chỉ đi cùng publishes/);
});

test('an overlay that names what the flow does not have is told by line and column', async () => {
  const files = {
    'a.yaml': `${START}  - publishes: moi.overlay.yaml\n${END}`,
    'moi.overlay.yaml': OVERLAY.replace('[chon-cach]', '[chon-nham]'),
  };
  const { code, text } = await transcriptFolder(files).test();
  expect(code).toBe(1);
  expect(text).toMatch(/moi\.overlay\.yaml:4:5 tasks\.quen-mat-khau\.remove: không có bước “chon-nham”/);
});
