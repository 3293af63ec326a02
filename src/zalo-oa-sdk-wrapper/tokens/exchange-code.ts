import { ZaloApiError } from '../errors/zalo-api-error.js';
import { askForTokens, type OAuthApp, TOKEN_PATH, type TokenGrant } from './token-call.js';

export type CodeGrant = TokenGrant & { readonly refreshToken: string };

/**
 * Exchanges the code of a callback for the first tokens of a grant. The code is good once and for 10 minutes
 * (contract §5), so this is never repeated: where it fails, the grant begins again at the authorization page.
 *
 * @throws ZaloApiError `needs-human` with Zalo's code, or `transient` where no answer came
 */
export async function exchangeCode(
  app: OAuthApp,
  { code, codeVerifier }: { readonly code: string; readonly codeVerifier: string },
): Promise<CodeGrant> {
  const answer = await askForTokens(app, {
    code,
    app_id: app.appId,
    grant_type: 'authorization_code',
    code_verifier: codeVerifier,
  });
  if (answer.outcome !== 'granted') throw answer.error;
  const { refreshToken } = answer.grant;
  if (refreshToken === null) throw new ZaloApiError('needs-human', TOKEN_PATH, { table: 'oauth' });
  return { ...answer.grant, refreshToken };
}
