import type { Check } from './checks.js';
import { idsOf } from './test-ids.js';

/** One test of a run, as vitest's JSON reporter tells of it. */
export type RunTest = {
  readonly file: string;
  readonly title: string;
  readonly ancestorTitles: readonly string[];
  readonly status: string;
};

export type CheckVerdict = {
  readonly id: string;
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'not built' | 'no test';
  /** How many tests carry the id. */
  readonly tests: number;
  /** Why it is not built, or which tests failed. */
  readonly reason: string;
};

/** What a run says of each check. A check of which nothing was built may have tests: they prove what is in its place. */
export function verdictsOf(checks: readonly Check[], run: readonly RunTest[]): readonly CheckVerdict[] {
  const tagged = run.map((test) => ({ ...test, ids: idsOf([...test.ancestorTitles, test.title]) }));
  return checks.map(({ id, title, notBuilt }) => {
    const own = tagged.filter(({ ids }) => ids.includes(id));
    const failed = own.filter(({ status }) => status === 'failed');
    const passed = own.filter(({ status }) => status === 'passed');
    const verdict = { id, title, tests: own.length };
    if (failed.length > 0)
      return {
        ...verdict,
        state: 'failed',
        reason: failed.map(({ file, title: name }) => `${file}: ${name}`).join('; '),
      };
    if (notBuilt !== null) return { ...verdict, state: 'not built', reason: notBuilt };
    if (passed.length > 0) return { ...verdict, state: 'passed', reason: '' };
    return { ...verdict, state: 'no test', reason: 'neither proved by a test nor said to be not built' };
  });
}

/** Whether the report may stand: nothing failed, and each check is proved or said to be not built. */
export const holds = (verdicts: readonly CheckVerdict[]): boolean =>
  verdicts.every(({ state }) => state === 'passed' || state === 'not built');
