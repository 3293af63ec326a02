import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedIds } from '../../../../src/content/changes/moved-ids.js';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-f]{1,2}$/), { maxLength: 8 });

test('what did not move stands in the same order before and after', () => {
  fc.assert(
    fc.property(
      ids.chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length }))),
      ([before, after]) => {
        const moved = movedIds(before, after);
        const still = (order: readonly string[]) => order.filter((id) => !moved.has(id));
        expect(still(after)).toEqual(still(before));
      },
    ),
  );
});

test('one that was put elsewhere is the only one, however far', () => {
  expect([...movedIds(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])]).toEqual(['a']);
  expect([...movedIds(['a', 'b', 'c'], ['a', 'b', 'c'])]).toEqual([]);
});
