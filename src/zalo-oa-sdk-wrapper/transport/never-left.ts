/** Codes of a failure before any byte of the request went out: undici's, and those of a certificate that is refused. */
const BEFORE_REQUEST = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Whether no connection was made: nothing can have been carried out. Looks through aggregates and causes. */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && BEFORE_REQUEST.has(String(error.code))) return true;
  if (error instanceof AggregateError) return error.errors.every(neverLeft); // one error for each address of the name
  const syscall = 'syscall' in error ? error.syscall : undefined;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return error.cause !== undefined && neverLeft(error.cause); // the global fetch wraps what happened
}
