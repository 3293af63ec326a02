import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { RateGate } from '../rate/gate.js';
import { orAborted } from '../rate/line.js';
import type { TokenKeeper } from '../tokens/keeper.js';
import type { Transport } from '../transport/transport.js';
import type { Answer } from './answer.js';
import { appSecretProof } from './proof.js';
import type { ApiCall, CallOptions } from './request.js';
import { lostAnswer, verdictOf } from './verdict.js';
import { httpRequest } from './wire.js';

export type CallerOptions = {
  readonly transport: Transport;
  readonly tokens: Pick<TokenKeeper, 'accessToken' | 'refused'>;
  readonly gate: RateGate;
  /** Bases of the two hosts, without a slash at the end. */
  readonly hosts: { readonly oa: string; readonly zbs: string };
  /** With it every call carries `appsecret_proof` (contract §1.2). */
  readonly proofSecret?: string;
};

/** Makes one authorised call; resolves with the answer whose `error` is 0. */
export type Caller = {
  /** @throws ZaloApiError */
  call(request: ApiCall, options?: CallOptions): Promise<Answer>;
  /** Has a token ready and passes the rate gate, so that the next call leaves at once. */
  prepare(options?: CallOptions): Promise<void>;
};

/** The one way to Zalo: token, rate, wire, and what the answer means. */
export function createCaller({ transport, tokens, gate, hosts, proofSecret }: CallerOptions): Caller {
  async function attempt(request: ApiCall, accessToken: string, signal: AbortSignal | undefined): Promise<Answer> {
    const { host = 'oa' } = request;
    const proof = proofSecret === undefined ? {} : { appsecret_proof: appSecretProof(accessToken, proofSecret) };
    const headers = { access_token: accessToken, ...proof };
    const response = await transport(httpRequest(hosts[host], request, headers, signal)).catch((error: unknown) => {
      throw lostAnswer(error, request);
    });
    const verdict = verdictOf(response, request);
    if (host === 'oa') await gate.heard(verdict.sighting);
    if ('error' in verdict) throw verdict.error;
    return verdict.answer;
  }

  /** Template messages are outside the OA's rate (contract §4). */
  const pass = async ({ host }: Pick<ApiCall, 'host'>, { lane = 'realtime', signal }: CallOptions) => {
    if (host !== 'zbs') await gate.pass(lane, signal);
  };

  return {
    async call(request, options = {}) {
      const { signal } = options;
      const accessToken = await orAborted(tokens.accessToken(), signal);
      if (!options.isPermitted) await pass(request, options);
      try {
        return await attempt(request, accessToken, signal);
      } catch (error) {
        if (!(error instanceof ZaloApiError) || error.kind !== 'token') throw error;
        // refreshed once and tried once more, never in a loop (contract §7.1, §9.10)
        await orAborted(tokens.refused(accessToken), signal);
        const fresh = await orAborted(tokens.accessToken(), signal);
        await pass(request, options);
        return await attempt(request, fresh, signal);
      }
    },
    async prepare(options = {}) {
      await orAborted(tokens.accessToken(), options.signal);
      await pass({}, options);
    },
  };
}
