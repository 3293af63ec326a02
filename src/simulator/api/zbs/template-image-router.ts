import express, { type Router } from 'express';
import type { ApiDeps } from '../deps.js';
import { Refusal, succeed } from '../envelope.js';
import { LIMITS } from '../limits.js';
import { contentTypeOf } from '../upload/content-type.js';
import { readUpload, uploadBody } from '../upload/read-upload.js';

/** Pictures for templates (contract §3.6). Of its codes §7.2 knows only that -158 to -160 are of uploads and quotas. */
export function templateImageRouter({ attachments }: Pick<ApiDeps, 'attachments'>): Router {
  const router = express.Router();
  router.post('/upload/image', uploadBody(LIMITS.templateImageBytes), async (req, res) => {
    const upload = await readUpload(req).catch((cause: unknown) => {
      throw Object.assign(new Refusal(-132, 'file is invalid'), { cause });
    });
    const type = contentTypeOf('image', upload);
    if (!type || upload.bytes.length > LIMITS.templateImageBytes) throw new Refusal(-158, 'file cannot be taken');
    succeed(res, { media_id: attachments.add({ kind: 'image', type, ...upload }) });
  });
  return router;
}
