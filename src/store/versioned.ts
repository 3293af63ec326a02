import { z } from 'zod';
import { migrate, newerVersion, type RecordKind } from './migrations/migrate.js';

/**
 * A schema that takes every version up to today's. A later one is refused even where it would fit: what it means is
 * not known here, and half of it may not be acted on.
 */
export function versioned<T>(kind: RecordKind, schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((stored, context) => {
    const version = newerVersion(kind, stored);
    if (version === null) return migrate(kind, stored);
    context.addIssue({ code: 'custom', message: `version ${version} of a later release` });
    return z.NEVER;
  }, schema);
}
