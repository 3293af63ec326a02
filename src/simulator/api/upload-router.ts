import express, { type Request, type Router } from 'express';
import type { PictureShelf } from '../picture-shelf.js';
import { invalid, overLimit, succeed } from './envelope.js';
import { LIMITS } from './limits.js';

/** Contract §3.9: a picture in the multipart field `file`. */
export function uploadRouter(pictures: PictureShelf): Router {
  const router = express.Router();
  const body = express.raw({ type: 'multipart/form-data', limit: 2 * LIMITS.imageBytes });

  router.post('/v2.0/oa/upload/image', body, async (req, res) => {
    const bytes = await fileOf(req);
    if (bytes.length > LIMITS.imageBytes) throw overLimit('file');
    const type = imageTypeOf(bytes);
    if (!type) throw invalid('file');
    succeed(res, { attachment_id: pictures.add({ type, bytes }) });
  });
  return router;
}

async function fileOf(req: Request): Promise<Buffer> {
  if (!Buffer.isBuffer(req.body)) throw invalid('file');
  const headers = { 'content-type': req.get('content-type') ?? '' };
  // the platform's own multipart reader; it rejects what is malformed
  const form = await new Response(new Uint8Array(req.body), { headers }).formData().catch((cause: unknown) => {
    throw Object.assign(invalid('file'), { cause });
  });
  const file = form.get('file');
  if (!(file instanceof Blob)) throw invalid('file');
  return Buffer.from(await file.arrayBuffer());
}

// by content, not by name: jpg and png are all that Zalo takes
function imageTypeOf(bytes: Buffer): 'image/jpeg' | 'image/png' | null {
  const start = bytes.subarray(0, 8).toString('hex');
  if (start.startsWith('ffd8ff')) return 'image/jpeg';
  return start === '89504e470d0a1a0a' ? 'image/png' : null;
}
