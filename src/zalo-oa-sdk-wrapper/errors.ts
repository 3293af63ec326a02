export type ZaloErrorKind =
  | 'rate-limited'
  | 'token'
  | 'not-reachable'
  | 'window-closed'
  | 'unsupported'
  | 'needs-human'
  | 'transient'
  /** The request left and no answer came back: it may have been carried out. */
  | 'uncertain'
  | 'unknown';

/** Zalo's codes (contract §7.1). A code that is not here is `unknown`: not retried. */
const KINDS: ReadonlyMap<number, ZaloErrorKind> = new Map([
  [-32, 'rate-limited'],
  [-200, 'transient'],
  [-216, 'token'],
  [-220, 'token'],
  [-124, 'token'],
  [-213, 'not-reachable'],
  [-217, 'not-reachable'],
  [-227, 'not-reachable'],
  [-244, 'not-reachable'],
  [-230, 'window-closed'],
  [-232, 'window-closed'],
  [-233, 'unsupported'],
  [-235, 'unsupported'],
  [-240, 'unsupported'],
  ...[-204, -205, -209, -212, -219, -221, -223, -224, -248, -320, -321].map((code): [number, ZaloErrorKind] => [
    code,
    'needs-human',
  ]),
]);

export function kindOf(code: number): ZaloErrorKind {
  return KINDS.get(code) ?? 'unknown';
}

/**
 * A call to Zalo did not do what was asked. Branch on `kind`, never on the message, which names the endpoint and
 * Zalo's code and is safe to log: no token, no recipient, no text.
 */
export class ZaloApiError extends Error {
  override readonly name = 'ZaloApiError';
  readonly kind: ZaloErrorKind;
  readonly endpoint: string;
  readonly code: number | null;

  constructor(kind: ZaloErrorKind, endpoint: string, code: number | null = null, cause?: unknown) {
    super(`zalo: ${endpoint}: ${kind}${code === null ? '' : ` (error ${code})`}`, { cause });
    this.kind = kind;
    this.endpoint = endpoint;
    this.code = code;
  }
}
