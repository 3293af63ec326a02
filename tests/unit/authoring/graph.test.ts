import { expect, test } from 'vitest';
import { pictureOf, toMermaid, toSvg } from '../../../src/authoring/graph/index.js';
import { loadContent } from '../../../src/content/index.js';
import { runHere } from './transcript-folder.js';

const { snapshot } = loadContent('.', 'tay-tuu');
const OTP = 'vneid/quen-mat-khau/nhap-otp';
const people = new Map([
  [`step/${OTP}`, 7],
  [`branch/${OTP}/chua-co-tin`, 2],
  ['needs/vneid/quen-mat-khau', 4],
  ['step/vneid/cai-dat/go-ten', 90],
]);

function picture(task: string | null = 'quen-mat-khau', standing: typeof people | null = null) {
  return pictureOf(snapshot, 'vneid', task, standing) ?? expect.fail('nothing to draw');
}

test('a task is drawn with all its steps, their advice inside them, and its ways out beside them', () => {
  const svg = toSvg(picture());
  const steps = snapshot.flows.get('vneid')?.tasks.get('quen-mat-khau')?.steps ?? [];
  expect(steps.filter(({ id }) => !svg.includes(`data-node="vneid/quen-mat-khau/${id}"`))).toEqual([]);
  expect(svg).toContain('>↺ Số định danh ở đâu</text>');
  expect(svg).toContain('>Gặp cán bộ</text>');
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('a whole flow has no line from one task to another, and what is left of a branch is told', () => {
  const whole = picture(null);
  const taskOf = new Map(whole.nodes.map(({ id, place }) => [id, place?.task]));
  const far = whole.edges.filter(
    ({ from, to }) => !from.startsWith('menu:') && !to.includes(' > ') && taskOf.get(from) !== taskOf.get(to),
  );
  expect(far).toEqual([]);
  expect(toSvg(picture('cai-dat'))).toContain('>còn lại</text>');
});

test('the legend tells the kinds of this picture, and no others', () => {
  expect(toSvg(picture('cai-dat'))).toContain('>rẽ theo câu trả lời</text>');
  expect(toSvg(picture('cai-dat'))).not.toContain('>chờ, rồi nhắc</text>');
  expect(toSvg(picture('muc-2'))).toContain('>chờ, rồi nhắc</text>');
});

test('no two boxes of a flow lie on one another', () => {
  const boxes = [
    ...toSvg(picture(null)).matchAll(
      /data-node="[^"]+"><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ),
  ];
  const rects = boxes.map((match) => match.slice(1).map(Number)) as unknown as (readonly [
    number,
    number,
    number,
    number,
  ])[];
  expect(rects.length).toBeGreaterThan(50);
  const overlaps = rects.flatMap(([x, y, w, h], index) =>
    rects.slice(index + 1).filter(([x2, y2, w2, h2]) => x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h),
  );
  expect(overlaps).toEqual([]);
});

test('E24: people are shown at their step, whichever card they have, and few only as few', () => {
  const mermaid = toMermaid(picture('quen-mat-khau', people));
  expect(mermaid).toMatch(/Bác nhập OTP.*<br\/>9 người"/);
  expect(mermaid).toMatch(/Lấy lại mật khẩu VNeID<br\/>&lt;5 người"/);
  expect(mermaid).not.toMatch(/[24] người|90/);
  expect(toSvg(picture('quen-mat-khau', people))).toContain('>&lt;5 người</text>');
});

test('Mermaid text names every node once, and no label can end its own quotes', () => {
  const lines = toMermaid(picture(null)).split('\n');
  expect(lines).toContain('flowchart TD');
  const nodes = lines.filter((line) => /^ {2}n\d+\W/.test(line) && line.includes(':::'));
  expect(new Set(nodes.map((line) => /n\d+/.exec(line)?.[0])).size).toBe(nodes.length);
  expect(nodes.filter((line) => (line.match(/"/g) ?? []).length !== 2)).toEqual([]);
});

test('the command prints a graph, and names what there is where it is asked for something else', async () => {
  expect((await runHere('graph', 'vneid', 'doi-may')).text).toContain('flowchart TD');
  const { code, text } = await runHere('graph', 'vneid', 'khong-co');
  expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining('vneid cai-dat muc-2 quen-mat-khau') });
});
