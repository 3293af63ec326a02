import { z } from 'zod';

/** Ids come as strings, in some answers as numbers (contract §6); `parseJson` has kept the digits of long ones. */
export const idField = z.union([z.string(), z.number()]).transform(String);

/** The id of a message that was taken: empty where Zalo does not tell it. */
export const takenId = idField.catch('');

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

/** Yes or no, which Zalo writes as a boolean, a number or a word; null where it is absent. */
export const flagField = z
  .union([z.boolean(), z.number(), z.enum(['true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 1 || value === 'true' || value === '1')
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

/** A list that Zalo leaves out where it is empty. */
export const listOf = <T>(item: z.ZodType<T>) =>
  z.preprocess((value) => (isAbsent(value) ? [] : value), z.array(item).readonly());

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

/** An object of whose fields the contract says nothing. */
export const rawField = z.record(z.string(), z.unknown());
