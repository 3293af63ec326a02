import { expect, test } from 'vitest';
import { checkWorld } from '../../../../src/content/lint/lint-content.js';
import { parseYaml } from '../../../../src/content/yaml-file.js';

/** What the rules say of a flow's texts alone. */
function found(yaml: string): readonly string[] {
  const file = parseYaml(yaml, 'flows/f.yaml');
  const world = { today: '2026-11-25', files: [file], flows: [], snapshot: null, topics: [] };
  return checkWorld(world).map(({ line, col, rule, fix }) => `${line}:${col} ${rule} ${fix}`);
}

const FLOW = (condition: string, remember: string) => `tasks:
  mot:
    steps:
      - id: a
        ask: Máy của bác loại nào ạ?
        save: loai-may
        remember: ${remember}
      - id: b
        branch:
          - if: ${condition}
            then: step:a
          - else: step:a
  hai:
    steps:
      - id: c
        say: Máy {profile.loai-may} ạ.
`;

test('an answer of the task is known to its conditions, and one that is remembered to every task', () => {
  expect(found(FLOW('answers.loai-may == "iphone"', 'true'))).toEqual([]);
});

test('an answer that is not remembered is unknown elsewhere', () => {
  expect(found(FLOW('answers.loai-may == "iphone"', 'false'))).toEqual([
    expect.stringMatching(/^16:9 unknown-name dùng tên/),
  ]);
});

test('an unknown name in a condition is told with the one that was meant', () => {
  expect(found(FLOW('answers.loai-mai == "iphone"', 'true'))).toEqual([
    '10:13 unknown-name có phải ý bạn là “answers.loai-may”?',
  ]);
});

test('a condition that does not parse stands at its key', () => {
  expect(found(FLOW('answers.loai-may = "iphone"', 'true'))).toEqual([expect.stringMatching(/^10:13 expression /)]);
});

test('a label of more than 28 characters is told, an emoji counted as one', () => {
  expect(found(`tasks:\n  mot:\n    label: ${'ỗ'.repeat(27)}🙏\n`)).toEqual([]);
  expect(found(`tasks:\n  mot:\n    label: ${'ỗ'.repeat(28)}🙏\n`)).toEqual(['3:5 label-length viết nhãn ngắn lại']);
});
