import type { CodeRow } from './code-row.js';
import { ADVICE, type Bilingual, type ZaloErrorKind } from './kind.js';
import { OA_CODES } from './oa-codes.js';
import { OAUTH_CODES } from './oauth-codes.js';
import { ZBS_CODES } from './zbs-codes.js';

/** `oa`: openapi.zalo.me (contract §7.1); `zbs`: business.openapi.zalo.me (§7.2); `oauth`: oauth.zaloapp.com (§5). */
export type ErrorTable = 'oa' | 'zbs' | 'oauth';

export type CodeMeaning = { readonly kind: ZaloErrorKind; readonly meaning: Bilingual; readonly advice: Bilingual };

const TABLES: Readonly<Record<ErrorTable, ReadonlyMap<number, CodeRow>>> = {
  oa: OA_CODES,
  zbs: ZBS_CODES,
  oauth: OAUTH_CODES,
};

const UNKNOWN_MEANING: Bilingual = { en: 'not in the tables', vi: 'mã lạ, không có trong bảng' };
const NO_CODE: Bilingual = { en: 'no answer from Zalo', vi: 'không có trả lời của Zalo' };

/** The kind of a code; one that is in no table is `unknown`. */
export function kindOf(code: number, table: ErrorTable = 'oa'): ZaloErrorKind {
  return TABLES[table].get(code)?.kind ?? 'unknown';
}

/** What a code means and what to do about it, in English and Vietnamese. */
export function meaningOf(table: ErrorTable, code: number | null, kind?: ZaloErrorKind): CodeMeaning {
  const row = code === null ? undefined : TABLES[table].get(code);
  const found = kind ?? row?.kind ?? 'unknown';
  const meaning = row ?? (code === null ? NO_CODE : UNKNOWN_MEANING);
  return { kind: found, meaning: { en: meaning.en, vi: meaning.vi }, advice: row?.advice ?? ADVICE[found] };
}

/** Every row of every table, for documentation and for whoever shows codes to people. */
export function allCodes(): readonly (CodeMeaning & { readonly table: ErrorTable; readonly code: number })[] {
  return (['oa', 'zbs', 'oauth'] as const).flatMap((table) =>
    [...TABLES[table].keys()].map((code) => ({ table, code, ...meaningOf(table, code) })),
  );
}
