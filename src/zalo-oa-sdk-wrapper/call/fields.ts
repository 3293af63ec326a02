import { z } from 'zod';

/** Ids come as strings, in some answers as numbers (contract §6); `parseJson` has kept the digits of long ones. */
export const idField = z.union([z.string(), z.number()]).transform(String);

/** Text that may be missing or null. */
export const textField = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

/** A count that Zalo writes as a number or as a string; null where it is absent or neither. */
export const countField = z
  .union([z.number(), z.string().regex(/^-?\d+$/)])
  .transform(Number)
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);
