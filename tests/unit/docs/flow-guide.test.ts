import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatIssue, inspectContent, LINT_RULES } from '../../../src/content/index.js';
import { BUILT_IN_NAMES, COMMANDS, FUNCTIONS, hanoiTime, parseExpression } from '../../../src/engine/index.js';
import { copyContent } from '../content/temp-content.js';

const guide = readFileSync('docs/vi/viet-kich-ban.md', 'utf8');

test('the guide has every rule of the lint in order, with its words', () => {
  const rows = guide.split('\n').filter((line) => /^\| `[a-z-]+` \| [^|]+ \| [^|]+ \| /.test(line));
  expect(rows).toEqual(LINT_RULES.map(({ id, title, why, fix }) => `| \`${id}\` | ${title} | ${why} | ${fix} |`));
});

test('the guide names every function and every name that always has a value', () => {
  for (const name of Object.keys(FUNCTIONS)) expect(guide).toContain(`\`${name}(`);
  for (const name of BUILT_IN_NAMES) expect(guide).toContain(`\`${name}\``);
});

test('the guide names every command', () => {
  for (const command of COMMANDS) expect(guide).toContain(`\`${command}\``);
});

test('the guide’s examples are a task and its steps, as they are served', () => {
  const [task = '', steps = ''] = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
  const { tasks } = parse(task) as { tasks: Record<string, Record<string, unknown>> };
  const listed = parse(steps) as object[];
  expect(listed).toHaveLength(9);
  const show = (id: string) => ({
    ...{ id, say: 'Bác mở kho ứng dụng.', check: 'Bác thấy chưa ạ?', ok: 'Thấy rồi' },
    stuck: [{ id: 'khong-thay', label: 'Không thấy', say: 'Bác tìm lại ạ.' }],
  });
  const example = { ...tasks['quen-mat-khau'], steps: [...listed, show('mo-app-store'), show('mo-ch-play')] };
  const other = { ...tasks['quen-mat-khau'], steps: [show('mo')], next: [] };
  const flow = { id: 'thu', title: 'Thử', menu: { say: 'Bác cần gì ạ?' } };
  const root = copyContent();
  mkdirSync(join(root, 'content', 'media'), { recursive: true });
  writeFileSync(join(root, 'content', 'media', 'dang-nhap.png'), '');
  const all = { 'quen-mat-khau': example, 'cai-dat': other, 'quen-passcode': other };
  writeFileSync(join(root, 'flows', 'thu.yaml'), stringify({ ...flow, tasks: all }));
  expect(inspectContent(root, 'tay-tuu').issues.map(formatIssue)).toEqual([]);
});

test('the guide’s expressions can be read, and weekdays go from 2 to 8', () => {
  const conditions = [...guide.matchAll(/if: '([^']+)'/g)].map(([, source = '']) => source);
  const words = [...guide.matchAll(/\{(date\([^}]*\))\}/g)].map(([, source = '']) => source);
  const bare = ['answers.tuoi - 1', 'answers.loai-may in ["a", "b"]', 'weekday == 8'];
  for (const source of [...conditions, ...words, ...bare]) expect(parseExpression(source)).toMatchObject({ ok: true });
  expect(conditions.length * words.length).toBeGreaterThan(0);
  const sunday = Date.UTC(2026, 10, 22, 5);
  expect([hanoiTime(sunday).weekday, hanoiTime(sunday + 86_400_000).weekday]).toEqual([8, 2]);
});
