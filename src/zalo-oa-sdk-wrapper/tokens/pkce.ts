import { createHash, randomBytes as systemRandom } from 'node:crypto';

/** The secret of one grant: `verifier` stays on the server, `challenge` goes to Zalo. */
export type Pkce = { readonly verifier: string; readonly challenge: string };

/**
 * A fresh pair for one authorization: the verifier is 32 random bytes in 43 characters, the challenge its SHA-256,
 * both base64url without padding (contract §5).
 */
export function createPkce(randomBytes: (size: number) => Uint8Array = systemRandom): Pkce {
  const verifier = Buffer.from(randomBytes(32)).toString('base64url');
  return { verifier, challenge: challengeOf(verifier) };
}

/** `code_challenge` of a verifier. */
function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
