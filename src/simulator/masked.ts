const SECRETS: ReadonlySet<string> = new Set([
  'access_token',
  'refresh_token',
  'secret_key',
  'appsecret_proof',
  'code',
  'code_verifier',
]);

/** The first 6 characters: enough to tell two tokens apart, useless to whoever reads it. */
const masked = (secret: string): string => `${secret.slice(0, 6)}…`;

/** Headers as they may be shown. */
export function maskedHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  const shown = Object.entries(headers).map(([name, value]) => {
    const text = String(value ?? '');
    return [name, SECRETS.has(name) ? masked(text) : text] as const;
  });
  return Object.fromEntries(shown);
}

/** A JSON body or form as it may be shown; secrets stand at its top level only (contract §5). */
export function maskedFields(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const shown = Object.entries(body).map(([name, value]) => [
    name,
    SECRETS.has(name) && typeof value === 'string' ? masked(value) : value,
  ]);
  return Object.fromEntries(shown);
}

/** A path whose query may hold what belongs into a header. */
export const maskedPath = (path: string): string =>
  path.replace(/([?&])([a-z_]+)=([^&]*)/g, (whole, sign: string, name: string, value: string) =>
    SECRETS.has(name) ? `${sign}${name}=${masked(value)}` : whole,
  );
