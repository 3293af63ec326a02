import express, { type Router } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../deps.js';
import { invalid, overLimit, succeed } from '../envelope.js';
import { LIMITS } from '../limits.js';
import { readFields } from '../read-fields.js';
import { readUpload, uploadBody } from '../upload/read-upload.js';

const byToken = z.object({ token: z.string() });

/** Contract §3.7: a video for an article; `status` 1 is ready, 3 still converting. */
export function videoRouter({
  store,
  clock,
  ids,
  settings,
}: Pick<ApiDeps, 'store' | 'clock' | 'ids' | 'settings'>): Router {
  const { videos } = store.state.api;
  const router = express.Router();

  router.post('/v2.0/article/upload_video/preparevideo', uploadBody(LIMITS.videoBytes), async (req, res) => {
    const { name, bytes } = await readUpload(req);
    if (bytes.length > LIMITS.videoBytes) throw overLimit('file');
    if (bytes.subarray(4, 8).toString('latin1') !== 'ftyp') throw invalid('file'); // mp4 and its kin
    const token = ids.attachment();
    const readyAt = clock.now() + settings().processingMs;
    videos[token] = { id: ids.thing(), name, size: bytes.length, readyAt };
    store.saveSoon();
    succeed(res, { token });
  });
  router.get('/v2.0/article/upload_video/verify', (req, res) => {
    // the documents pass the token as a header, integrations in the query
    const { token } = readFields(byToken, { token: req.get('token') ?? req.query['token'] });
    const video = videos[token];
    if (!video) throw invalid('token');
    const isReady = clock.now() >= video.readyAt;
    succeed(res, {
      video_id: isReady ? video.id : '',
      video_name: video.name,
      video_size: video.size,
      convert_percent: isReady ? 100 : 0,
      convert_error_code: 0,
      status: isReady ? 1 : 3,
      status_message: isReady ? 'Success' : 'Converting',
    });
  });
  return router;
}
