import { z } from 'zod';
import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import { countField, idField, textField } from '../../call/fields.js';
import { multipart } from '../../call/multipart.js';
import type { CallOptions } from '../../call/request.js';
import { requireAtMost } from '../../errors/unsent-call-error.js';

/** Where Zalo is with a video. The names of the numbers are those of its public SDKs. */
export type VideoState = {
  readonly state: 'ready' | 'locked' | 'processing' | 'failed' | 'deleted' | 'unknown';
  /** 0 to 100. */
  readonly percent: number | null;
  /** Empty until it is ready. */
  readonly videoId: string;
};

const VIDEO_PREPARE_PATH = '/v2.0/article/upload_video/preparevideo';
const VIDEO_VERIFY_PATH = '/v2.0/article/upload_video/verify';
/** Contract §3.7. */
const MAX_BYTES = 50 * 1_024 * 1_024;

const STATES: Readonly<Record<string, VideoState['state']>> = {
  '1': 'ready',
  '2': 'locked',
  '3': 'processing',
  '4': 'failed',
  '5': 'deleted',
};

const videoState = z.object({ status: textField, convert_percent: countField, video_id: textField }).transform(
  ({ status, convert_percent: percent, video_id: videoId }): VideoState => ({
    state: STATES[status] ?? 'unknown',
    percent,
    videoId,
  }),
);

export async function prepareVideo(caller: Caller, bytes: Uint8Array, name: string, options?: CallOptions) {
  const path = VIDEO_PREPARE_PATH;
  requireAtMost(path, 'bytes', bytes.length, MAX_BYTES);
  const form = await multipart(bytes, name, 'video/mp4');
  const answer = await caller.call({ method: 'POST', path, form, isRepeatable: true }, options);
  return dataOf(z.object({ token: idField }), answer, path);
}

export async function verifyVideo(caller: Caller, token: string, options?: CallOptions): Promise<VideoState> {
  const path = VIDEO_VERIFY_PATH;
  return dataOf(videoState, await caller.call({ method: 'GET', path, query: { token } }, options), path);
}
