import type { Bilingual, ZaloErrorKind } from './kind.js';
import { type ErrorTable, meaningOf } from './meaning.js';

export type ZaloApiErrorOptions = {
  /** Zalo's code; absent where no answer came. */
  readonly code?: number | null;
  /** Which of Zalo's tables the code belongs to: the same number means another thing elsewhere (contract §7). */
  readonly table?: ErrorTable;
  /** How long to wait before the next try, where Zalo said so. */
  readonly retryAfterMs?: number;
  /** More for the log: names of fields and numbers, never words of people or secrets. */
  readonly detail?: string;
  readonly cause?: unknown;
};

/**
 * A call to Zalo did not do what was asked. Branch on `kind`, never on the message, which names the endpoint and
 * Zalo's code and is safe to log: no token, no recipient, no text.
 */
export class ZaloApiError extends Error {
  override readonly name = 'ZaloApiError';
  readonly kind: ZaloErrorKind;
  readonly endpoint: string;
  readonly code: number | null;
  readonly retryAfterMs: number | null;
  /** What the code means, and what to do about it. */
  readonly meaning: Bilingual;
  readonly advice: Bilingual;

  constructor(kind: ZaloErrorKind, endpoint: string, options: ZaloApiErrorOptions = {}) {
    const { code = null, table = 'oa', retryAfterMs = null, detail, cause } = options;
    const { meaning, advice } = meaningOf(table, code, kind);
    const told = [code === null ? '' : ` (error ${code}: ${meaning.en})`, detail === undefined ? '' : `: ${detail}`];
    super(`zalo: ${endpoint}: ${kind}${told.join('')}`, { cause });
    this.kind = kind;
    this.endpoint = endpoint;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.meaning = meaning;
    this.advice = advice;
  }
}
