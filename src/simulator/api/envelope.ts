import type { ErrorRequestHandler, Response } from 'express';

/** An answer with `error` other than 0. Its code is Zalo's (contract §7); the HTTP status stays 200 (§3.1). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const invalid = (field: string): Refusal => new Refusal(-201, `${field} is invalid`);
export const overLimit = (field: string): Refusal => new Refusal(-210, `${field} is over its limit`);
export const outOfQuota = (what: string): Refusal => new Refusal(-211, `Out of quota: ${what}`);
export const retired = (): Refusal => new Refusal(-240, 'API is no longer supported');
export const unsupported = (what: string): Refusal => new Refusal(-233, `Message type is not supported: ${what}`);

export function succeed(res: Response, data?: object): void {
  res.json({ ...(data && { data }), error: 0, message: 'Success' });
}

export const refusalHandler: ErrorRequestHandler = (error, _req, res, next) => {
  const refusal = error instanceof Refusal ? error : refusalOfParser(error);
  if (!refusal) return next(error);
  res.status(200).json({ error: refusal.code, message: refusal.message });
};

// express's body parsers mark their errors with a `type`
function refusalOfParser(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null || !('type' in error)) return null;
  return error.type === 'entity.too.large' ? overLimit('body') : invalid('body');
}
