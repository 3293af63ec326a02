import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENT_NAMES, parseEvent } from '../../../../src/zalo-oa-sdk-wrapper/index.js';
import { sampleOf, TEMPLATE_RECEIPT } from './contract-samples.js';

test('the table of the README has every kind of event, and no other', () => {
  const readme = readFileSync('src/zalo-oa-sdk-wrapper/README.md', 'utf8');
  const section = /## Webhooks\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, kind]) => kind));
  const tagCreated = { ...sampleOf('add_user_to_tag'), tag: { name: 'VIP' } };
  const bodies = [...EVENT_NAMES.map(sampleOf), TEMPLATE_RECEIPT, tagCreated, {}];
  expect(told.sort()).toEqual([...new Set(bodies.map((body) => parseEvent(body).kind))].sort());
});
