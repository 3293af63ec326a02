import express, { type Router } from 'express';
import type { AttachmentKind } from '../../attachment-shelf.js';
import { monthOf } from '../../vietnam-time.js';
import type { ApiDeps } from '../deps.js';
import { invalid, outOfQuota, overLimit, succeed } from '../envelope.js';
import { LIMITS } from '../limits.js';
import { contentTypeOf } from './content-type.js';
import { readUpload, type Upload, uploadBody } from './read-upload.js';

type UploadDeps = Pick<ApiDeps, 'attachments' | 'tally' | 'clock' | 'settings'>;

/** Contract §3.9: pictures, gifs and files in the multipart field `file`. */
export function uploadRouter(deps: UploadDeps): Router {
  const router = express.Router();
  const route = (kind: AttachmentKind, limitBytes: number, key: 'attachment_id' | 'token') =>
    router.post(`/v2.0/oa/upload/${kind}`, uploadBody(limitBytes), async (req, res) => {
      const upload = await readUpload(req);
      if (upload.bytes.length > limitBytes) throw overLimit('file');
      succeed(res, { [key]: keep(kind, upload, deps) });
    });
  route('image', LIMITS.imageBytes, 'attachment_id');
  route('gif', LIMITS.gifBytes, 'attachment_id');
  route('file', LIMITS.fileBytes, 'token');
  return router;
}

function keep(kind: AttachmentKind, upload: Upload, { attachments, tally, clock, settings }: UploadDeps): string {
  const type = contentTypeOf(kind, upload);
  if (!type) throw invalid('file');
  // only what was accepted counts; the code of a spent month is not documented
  const key = `upload/${kind}:${monthOf(clock.now())}`;
  if (tally.used(key) >= settings().uploadsPerMonth) throw outOfQuota(`upload/${kind}`);
  tally.add(key);
  return attachments.add({ kind, type, ...upload });
}
