import { z } from 'zod';
import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import { idField } from '../../call/fields.js';
import { multipart } from '../../call/multipart.js';
import type { CallOptions } from '../../call/request.js';
import { MEDIA_TYPES } from '../uploads/file-format.js';
import { allowedFormat, type UploadRule } from '../uploads/upload-rule.js';

/** Contract §3.6. The formats are [unknown] there: those of pictures in messages. */
const RULE: UploadRule = { path: '/upload/image', maxBytes: 500 * 1_024, formats: ['jpg', 'png'] };

export async function uploadTemplateImage(
  caller: Caller,
  bytes: Uint8Array,
  options?: CallOptions,
): Promise<{ readonly mediaId: string }> {
  const { path } = RULE;
  const format = allowedFormat(RULE, bytes);
  const form = await multipart(bytes, `image.${format}`, MEDIA_TYPES[format]);
  const answer = await caller.call({ method: 'POST', host: 'zbs', path, form, isRepeatable: true }, options);
  return { mediaId: dataOf(z.object({ media_id: idField }), answer, path).media_id };
}
