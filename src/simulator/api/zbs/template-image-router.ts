import express, { type Router } from 'express';
import type { ApiDeps } from '../deps.js';
import { Refusal, succeed } from '../envelope.js';
import { LIMITS } from '../limits.js';
import { contentTypeOf } from '../upload/content-type.js';
import { readUpload, uploadBody } from '../upload/read-upload.js';

/** Contract §3.6: pictures for templates. What is wrong with one is -158. */
export function templateImageRouter({ attachments }: Pick<ApiDeps, 'attachments'>): Router {
  const router = express.Router();
  router.post('/upload/image', uploadBody(LIMITS.templateImageBytes), async (req, res) => {
    const upload = await readUpload(req);
    const type = contentTypeOf('image', upload);
    if (!type || upload.bytes.length > LIMITS.templateImageBytes) throw new Refusal(-158, 'Upload failed');
    succeed(res, { media_id: attachments.add({ kind: 'image', type, ...upload }) });
  });
  return router;
}
