import { expect, test, vi } from 'vitest';
import { keepVersions } from '../../../src/content/library/kept-versions.js';
import type { Snapshot } from '../../../src/engine/index.js';
import { content } from '../engine/small-content.js';

const load = () => vi.fn(async (hash: string): Promise<Snapshot | null> => content([], hash));

test('a version is loaded once, however many ask at the same moment', async () => {
  const loading = load();
  const { get } = keepVersions(loading, 2);
  const [one, two] = await Promise.all([get('a'), get('a')]);
  expect(one).toBe(two);
  expect(loading).toHaveBeenCalledOnce();
});

test('beyond the most, the one that was asked for longest ago is forgotten', async () => {
  const loading = load();
  const { get } = keepVersions(loading, 2);
  for (const hash of ['a', 'b', 'a', 'c', 'a', 'b']) await get(hash);
  expect(loading.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});

test('what is not there, or could not be asked, is asked again', async () => {
  const loading = load().mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('redis away'));
  const { get } = keepVersions(loading, 2);
  expect(await get('a')).toBeNull();
  await expect(get('a')).rejects.toThrow('redis away');
  expect((await get('a'))?.hash).toBe('a');
});
