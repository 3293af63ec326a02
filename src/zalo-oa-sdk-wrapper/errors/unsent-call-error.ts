import { ZaloApiError } from './zalo-api-error.js';

/** A limit of Zalo's that a call would break. Sizes and names only, never the value itself: it may be somebody's. */
export type Breach = {
  readonly field: string;
  /** The greatest size, or what is allowed. */
  readonly limit: number | string;
  /** The size that was given, or what was found. */
  readonly actual: number | string;
  /** `invalid` unless told: `quota` where the same call goes through later. */
  readonly kind?: 'invalid' | 'quota';
};

/** A call that the client itself refused: it breaks a limit of Zalo's, and nothing was sent. */
export class UnsentCallError extends ZaloApiError {
  override readonly name: string = 'UnsentCallError';
  readonly field: string;
  readonly limit: number | string;
  readonly actual: number | string;

  constructor(endpoint: string, { field, limit, actual, kind = 'invalid' }: Breach) {
    super(kind, endpoint, {
      meaning: {
        en: `${field}: ${actual} given, the limit is ${limit}`,
        vi: `${field}: đang là ${actual}, giới hạn là ${limit}`,
      },
    });
    this.field = field;
    this.limit = limit;
    this.actual = actual;
  }
}

/** @throws UnsentCallError where `actual` is greater than `limit` */
export function requireAtMost(endpoint: string, field: string, actual: number, limit: number): void {
  if (actual > limit) throw new UnsentCallError(endpoint, { field, limit, actual });
}
