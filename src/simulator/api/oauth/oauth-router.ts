import express, { type Router } from 'express';
import type { SimulatorOptions } from '../../options.js';
import { ACCESS_TOKEN_SECONDS, type TokenBook, type TokenPair } from '../../token-book.js';

type Failure = { readonly code: number; readonly name: string; readonly description: string };
type TokenRequest = Readonly<Record<string, string | undefined>>;

const failure = (code: number, name: string, description: string): Failure => ({ code, name, description });

/** Contract §5: code and refresh grants. Failures come with HTTP 200 too. */
export function oauthRouter(app: SimulatorOptions['app'], tokens: TokenBook): Router {
  const router = express.Router();
  router.post('/v4/oa/access_token', express.urlencoded({ extended: false }), (req, res) => {
    const answer = grant(req.body ?? {}, req.get('secret_key'), app, tokens);
    if ('code' in answer) return void res.json(failureBody(answer));
    res.json({
      access_token: answer.accessToken,
      refresh_token: answer.refreshToken,
      expires_in: String(ACCESS_TOKEN_SECONDS), // a string, as Zalo writes it
    });
  });
  return router;
}

function grant(
  form: TokenRequest,
  secret: string | undefined,
  app: SimulatorOptions['app'],
  tokens: TokenBook,
): TokenPair | Failure {
  if (form['app_id'] !== app.id) return failure(-14002, 'Invalid appId', 'App id is invalid or inactive.');
  if (secret !== app.secret) return failure(-14004, 'Invalid secret key', 'Secret key is invalid.');
  switch (form['grant_type']) {
    case 'refresh_token':
      return (
        tokens.refresh(form['refresh_token'] ?? '') ??
        failure(-14014, 'Invalid refresh token.', 'Refresh token is invalid, expired or already used.')
      );
    case 'authorization_code':
      return (
        tokens.exchange(form['code'] ?? '', form['code_verifier']) ??
        failure(-14005, 'Invalid code', 'Code is invalid, expired or already used, or its verifier does not fit.')
      );
    default:
      return failure(-14018, 'Invalid grant type', 'grant_type is not supported.');
  }
}

function failureBody({ code, name, description }: Failure): object {
  const rest = { error_reason: '', ref_doc: 'https://developers.zalo.me/docs/official-account', message: '' };
  return { error: code, error_name: name, error_description: description, ...rest };
}
