import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LINT_RULES } from '../../../src/content/index.js';
import { BUILT_IN_NAMES, FUNCTIONS } from '../../../src/engine/index.js';

const guide = readFileSync('docs/vi/viet-kich-ban.md', 'utf8');

test('the guide has every rule of the lint in order, with its words', () => {
  const rows = guide.split('\n').filter((line) => /^\| `[a-z-]+` \| [^|]+ \| [^|]+ \| /.test(line));
  expect(rows).toEqual(LINT_RULES.map(({ id, title, why, fix }) => `| \`${id}\` | ${title} | ${why} | ${fix} |`));
});

test('the guide names every function and every name that always has a value', () => {
  for (const name of Object.keys(FUNCTIONS)) expect(guide).toContain(`\`${name}(`);
  for (const name of BUILT_IN_NAMES) expect(guide).toContain(`\`${name}\``);
});

test('the guide’s examples are YAML', () => {
  const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => parse(yaml));
  expect(examples).toHaveLength(2);
  expect(examples[1]).toHaveLength(9);
});
