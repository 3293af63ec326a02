import type { Bilingual, ZaloErrorKind } from './kind.js';
import { type ErrorTable, meaningOf } from './meaning.js';

export type ZaloApiErrorOptions = {
  /** Zalo's code; absent where no answer came. */
  readonly code?: number | null;
  /** Which of Zalo's tables the code belongs to: the same number means another thing elsewhere (contract §7). */
  readonly table?: ErrorTable;
  /** How long to wait before the next try, where Zalo said so. */
  readonly retryAfterMs?: number;
  /** What went wrong, where no code says it. Never a value of the request. */
  readonly meaning?: Bilingual;
  readonly cause?: unknown;
};

/**
 * A call to Zalo did not do what was asked. Branch on `kind`, never on the message, which names the endpoint and
 * Zalo's code and is safe to log: no token, no recipient, no text.
 */
export class ZaloApiError extends Error {
  override readonly name: string = 'ZaloApiError';
  readonly kind: ZaloErrorKind;
  readonly endpoint: string;
  readonly code: number | null;
  readonly retryAfterMs: number | null;
  /** What the code means, and what to do about it. */
  readonly meaning: Bilingual;
  readonly advice: Bilingual;

  constructor(kind: ZaloErrorKind, endpoint: string, options: ZaloApiErrorOptions = {}) {
    const { code = null, table = 'oa', retryAfterMs = null, cause } = options;
    const { meaning, advice } = meaningOf(table, code, kind);
    const told = options.meaning ?? meaning;
    const detail = code === null ? (options.meaning?.en ?? '') : `error ${code}: ${told.en}`;
    super(`zalo: ${endpoint}: ${kind}${detail === '' ? '' : ` (${detail})`}`, { cause });
    this.kind = kind;
    this.endpoint = endpoint;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.meaning = told;
    this.advice = advice;
  }
}
