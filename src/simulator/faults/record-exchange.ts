import type { Request, Response } from 'express';
import type { Journal } from '../journal.js';
import { maskedFields, maskedHeaders, maskedPath } from '../masked.js';
import type { SimClock } from '../sim-clock.js';

const LONGEST_TEXT = 20_000;

export type Recorded = {
  readonly req: Request;
  readonly res: Response;
  readonly journal: Journal;
  readonly clock: SimClock;
  readonly fault: string | undefined;
};

/** Writes the exchange into the journal once its connection is done with, answered or not. */
export function recordExchange({ req, res, journal, clock, fault }: Recorded): void {
  const at = clock.now();
  const startedAt = performance.now();
  const end = res.end;
  let answer: unknown = null;

  res.end = ((chunk?: unknown, ...rest: unknown[]) => {
    answer = readChunk(chunk);
    return Reflect.apply(end, res, [chunk, ...rest]);
  }) as typeof res.end;

  res.once('close', () => {
    journal.add({
      kind: 'api',
      at,
      ms: Math.round(performance.now() - startedAt),
      method: req.method,
      path: maskedPath(req.originalUrl),
      requestHeaders: maskedHeaders(req.headers),
      requestBody: readBody(req.body),
      status: res.writableEnded ? res.statusCode : 0,
      responseBody: maskedFields(answer),
      fault,
    });
  });
}

// a few hundred bodies of the largest size would fill the memory
function readBody(body: unknown): unknown {
  if (Buffer.isBuffer(body)) return `<${body.length} bytes>`;
  const shown = maskedFields(body ?? null);
  const text = JSON.stringify(shown);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : shown;
}

function readChunk(chunk: unknown): unknown {
  if (chunk === undefined || chunk === null) return null;
  const text = Buffer.isBuffer(chunk) ? chunk.toString('utf8') : String(chunk);
  if (text.length > LONGEST_TEXT) return `${text.slice(0, LONGEST_TEXT)}…`;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
