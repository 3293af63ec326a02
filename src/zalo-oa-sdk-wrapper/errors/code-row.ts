import type { Bilingual, ZaloErrorKind } from './kind.js';

/** A row: what Zalo means by a code. `advice` where it says more than the kind's own. */
export type CodeRow = {
  readonly kind: ZaloErrorKind;
  readonly en: string;
  readonly vi: string;
  readonly advice?: Bilingual;
};
