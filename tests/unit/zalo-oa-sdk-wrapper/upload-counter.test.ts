import { expect, test } from 'vitest';
import { memoryUploadCounter } from '../../../src/zalo-oa-sdk-wrapper/index.js';

test('each kind counts for itself, and a month begins at one', async () => {
  const counter = memoryUploadCounter();
  const counts = [
    await counter.add('image', '2026-11'),
    await counter.add('image', '2026-11'),
    await counter.add('file', '2026-11'),
    await counter.add('image', '2026-12'),
    await counter.add('file', '2026-12'),
  ];
  expect(counts).toEqual([1, 2, 1, 1, 1]);
});
