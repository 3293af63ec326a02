import type { LintRule } from './rule.js';

export const nextToItself: LintRule = {
  id: 'next-to-itself',
  severity: 'error',
  title: 'Việc mời bác làm lại chính nó',
  why: 'bác vừa làm xong, thấy mời làm lại thì tưởng mình làm sai',
  fix: 'bỏ việc này khỏi “next”',
  check: ({ flows }) =>
    flows.flatMap(({ file, flow }) =>
      [...flow.tasks.values()].flatMap(({ id, next }) =>
        next.flatMap((other, index) => {
          const path = ['tasks', id, 'next', index];
          return other === id ? [{ file, path, what: `sau “${id}” lại mời “${id}”` }] : [];
        }),
      ),
    ),
};
