/** undici's codes for a failure before any byte of the request went out. */
const BEFORE_CONNECTION = new Set(['UND_ERR_CONNECT_TIMEOUT']);

/** Whether no connection was made: nothing can have been carried out. Looks through aggregates and causes. */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && BEFORE_CONNECTION.has(String(error.code))) return true;
  if (error instanceof AggregateError) return error.errors.every(neverLeft); // one error for each address of the name
  const syscall = 'syscall' in error ? error.syscall : undefined;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return error.cause !== undefined && neverLeft(error.cause); // the global fetch wraps what happened
}
