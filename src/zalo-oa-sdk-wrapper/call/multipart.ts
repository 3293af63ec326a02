import type { ApiCall } from './request.js';

/** A multipart body of one part named `file` (contract §3.9), written by the platform's own FormData. */
export async function multipart(
  bytes: Uint8Array,
  name: string,
  mediaType: string,
): Promise<NonNullable<ApiCall['form']>> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name.normalize('NFC'));
  const body = new Response(form);
  return { contentType: body.headers.get('content-type') ?? '', bytes: new Uint8Array(await body.arrayBuffer()) };
}
