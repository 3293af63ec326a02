import { ZaloApiError } from '../errors/zalo-api-error.js';
import {
  EMPTY_RECORD,
  fingerprint,
  type GrantedRecord,
  type GrantLoss,
  type TokenRecord,
  withFirst,
} from './record.js';
import { TOKEN_PATH } from './token-call.js';

/** App id or secret wrong (contract §5): other settings mend it, and the refresh token was not spent. */
const MENDED_BY_SETTINGS: ReadonlySet<number | null> = new Set([-14002, -14004]);

export type Line = {
  /** Of the settings; null where a grant comes by callback only. */
  readonly firstRefreshToken: string | null;
  /** Fingerprint of the app's id and secret. */
  readonly app: string;
};

/** Where a grant stands: to go on with `record`, given by nobody yet, or lost. */
export type Standing =
  | { readonly at: 'granted'; readonly record: GrantedRecord; readonly isNewLine: boolean }
  | { readonly at: 'missing' }
  | { readonly at: 'lost'; readonly loss: GrantLoss };

/**
 * Reads a stored record together with the settings. A first refresh token that was never seen is a new grant: it
 * goes before the stored one and ends a loss. The access token stays: until the first refresh it may still work.
 */
export function standingOf(stored: TokenRecord | null, { firstRefreshToken: first, app }: Line): Standing {
  const record = stored ?? EMPTY_RECORD;
  if (first !== null && !record.firsts.includes(fingerprint(first))) {
    const { accessToken, expiresAt } = record.pair ?? { accessToken: '', expiresAt: 0 };
    const pair = { accessToken, refreshToken: first, expiresAt };
    const begun = { pair, attempt: null, loss: null, firsts: withFirst(record.firsts, first) };
    return { at: 'granted', isNewLine: true, record: begun };
  }
  if (record.loss && !isMended(record.loss, app)) return { at: 'lost', loss: record.loss };
  if (record.pair === null) return { at: 'missing' };
  return { at: 'granted', isNewLine: false, record: { ...record, pair: record.pair, loss: null } };
}

const isMended = (loss: GrantLoss, app: string) => MENDED_BY_SETTINGS.has(loss.code) && loss.app !== app;

/** What a caller gets while nothing can be sent. */
export function standstill(standing: Exclude<Standing, { at: 'granted' }>): ZaloApiError {
  const code = standing.at === 'lost' ? standing.loss.code : null;
  const cause = new Error(standing.at === 'missing' ? 'nobody has granted the app yet' : standing.loss.reason);
  return new ZaloApiError('needs-human', TOKEN_PATH, { code, table: 'oauth', cause });
}
