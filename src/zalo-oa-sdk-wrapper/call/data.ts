import type { z } from 'zod';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { Answer } from './answer.js';

const OTHER_SHAPE = { en: 'success in another shape', vi: 'trả lời thành công nhưng dạng lạ' };

/**
 * The `data` of a successful answer in the shape that a call promises.
 *
 * @throws ZaloApiError `unknown` where Zalo answers success in another shape
 */
export function dataOf<T>(schema: z.ZodType<T>, answer: Answer, path: string): T {
  const parsed = schema.safeParse(answer['data'] ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path: at }) => at.join('.') || 'data').join(', ');
  throw new ZaloApiError('unknown', path, { meaning: OTHER_SHAPE, cause: new Error(`unexpected shape: ${fields}`) });
}

/**
 * The `data` of a message that Zalo has taken. Never throws: whatever its shape, the message is on its way, and an
 * error would say that it is not. `schema` makes something of an empty object.
 */
export function takenOf<T>(schema: z.ZodType<T>, answer: Answer): T {
  const parsed = schema.safeParse(answer['data'] ?? {});
  return parsed.success ? parsed.data : schema.parse({});
}
