import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export type Check = {
  readonly id: string;
  readonly title: string;
  /** Why the app does not do it; null where a test has to prove it. */
  readonly notBuilt: string | null;
};

const notBuiltSchema = z.strictObject({ title: z.string(), not_built: z.string() });

/** A title, or a title with the reason why the check is not built. */
const file = z.record(
  z.string().regex(/^[A-E]\d{1,2}$/),
  z.union([z.string().transform((title) => ({ title, not_built: undefined })), notBuiltSchema]),
);

/** All checks of the project, in the order of the file. */
export function readChecks(path = 'tests/conformance/checks.yaml'): readonly Check[] {
  const checks = file.parse(parse(readFileSync(path, 'utf8')));
  return Object.entries(checks).map(([id, { title, not_built }]) => ({ id, title, notBuilt: not_built ?? null }));
}
