import { z } from 'zod';
import { dataOf } from '../call/data.js';
import { idField } from '../call/fields.js';
import { appSecretProof } from '../call/proof.js';
import type { ApiCall } from '../call/request.js';
import { lostAnswer, verdictOf } from '../call/verdict.js';
import { httpRequest } from '../call/wire.js';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { Transport } from '../transport/transport.js';
import { TOKEN_CALL_MS } from './token-call.js';

export type OwnerOptions = {
  /** Base of openapi.zalo.me, without a slash at its end. */
  readonly apiBaseUrl: string;
  readonly transport: Transport;
  /** With it the call carries `appsecret_proof` (contract §1.2). */
  readonly proofSecret?: string;
};

const GET_OA: ApiCall = { method: 'GET', path: '/v2.0/oa/getoa' };
/** Both spellings are in use (contract §6). */
const profile = z
  .object({ oaid: idField.optional(), oa_id: idField.optional() })
  .transform(({ oaid, oa_id }) => oaid ?? oa_id ?? '');

/**
 * The id of the OA to which an access token belongs.
 *
 * @throws ZaloApiError `token` where the token is dead
 */
export async function ownerOf(options: OwnerOptions, accessToken: string): Promise<string> {
  const { apiBaseUrl, transport, proofSecret } = options;
  const proof = proofSecret === undefined ? {} : { appsecret_proof: appSecretProof(accessToken, proofSecret) };
  const headers = { access_token: accessToken, ...proof };
  const signal = AbortSignal.timeout(TOKEN_CALL_MS); // this may run under the lock of the token store
  const response = await transport(httpRequest(apiBaseUrl, GET_OA, headers, signal)).catch((error: unknown) => {
    throw lostAnswer(error, GET_OA);
  });
  const verdict = verdictOf(response, GET_OA);
  if ('error' in verdict) throw verdict.error;
  return dataOf(profile, verdict.answer, GET_OA.path);
}

/** Whether Zalo still takes an access token; `unknown` where it did not say. */
export async function pulseOf(options: OwnerOptions, accessToken: string): Promise<'alive' | 'dead' | 'unknown'> {
  try {
    await ownerOf(options, accessToken);
    return 'alive';
  } catch (error) {
    if (!(error instanceof ZaloApiError)) throw error;
    return error.kind === 'token' ? 'dead' : 'unknown';
  }
}
