import { expect, test } from 'vitest';
import { describeExploration, explore } from '../../../src/authoring/explorer/index.js';
import { listWards, loadContent } from '../../../src/content/index.js';

const wards = listWards('.').map((ward) => ({ ward, content: loadContent('.', ward).snapshot }));

test.each(wards)(
  'C11: wherever a resident of $ward goes, every message fits Zalo and leads on, back, to the menu and to a human',
  ({ content }) => {
    const found = explore(content);
    expect(describeExploration(found)).toEqual(['x']);
  },
);
