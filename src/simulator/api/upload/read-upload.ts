import express, { type Request, type RequestHandler } from 'express';
import { invalid } from '../envelope.js';

export type Upload = { readonly name: string; readonly bytes: Buffer };

/** Takes a multipart body of up to twice the limit, so that what is a little too large gets Zalo's own refusal. */
export const uploadBody = (limitBytes: number): RequestHandler =>
  express.raw({ type: 'multipart/form-data', limit: 2 * limitBytes });

/** The multipart field `file` (contract §3.9); throws -201 when there is none. */
export async function readUpload(req: Request): Promise<Upload> {
  if (!Buffer.isBuffer(req.body)) throw invalid('file');
  const headers = { 'content-type': req.get('content-type') ?? '' };
  // the platform's own multipart reader; it rejects what is malformed
  const form = await new Response(new Uint8Array(req.body), { headers }).formData().catch((cause: unknown) => {
    throw Object.assign(invalid('file'), { cause });
  });
  const file = form.get('file');
  if (!(file instanceof Blob)) throw invalid('file');
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}
