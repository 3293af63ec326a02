import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body, and calls back once: with its bytes, or with the status to answer, 413 where it is larger
 * than `most` bytes and 400 where it was cut short.
 */
export function readBody(req: IncomingMessage, most: number, done: (body: Buffer | number) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  let isDone = false;
  const finish = (result: Buffer | number) => {
    if (isDone) return;
    isDone = true;
    done(result);
  };
  if (Number(req.headers['content-length']) > most) {
    req.resume();
    finish(413);
    return;
  }
  req.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else finish(413);
  });
  req.on('end', () => {
    const [first] = chunks;
    finish(first && chunks.length === 1 ? first : Buffer.concat(chunks));
  });
  req.on('error', () => finish(400));
}
