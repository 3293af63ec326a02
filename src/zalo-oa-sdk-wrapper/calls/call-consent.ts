import type { Caller } from '../call/caller.js';
import { rawField } from '../call/fields.js';
import type { CallOptions } from '../call/request.js';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import { zaloPhone } from './phone.js';

/** Whether the OA may call a person. */
export type CallConsent = {
  /**
   * Zalo's number, from a table of its own: 0 is success, numbers above 0 tell how the consent stands and are no
   * errors. Their meanings are [unknown] in the contract.
   */
  readonly code: number;
  /** Until when a consent is good, as Zalo writes it; empty where it does not tell. */
  readonly expiresAt: string;
};

export type ConsentRequest = {
  readonly phone: string;
  readonly callType: 'audio' | 'video' | 'audio_and_video';
  /** Zalo's number for why the OA wants to call: [unknown] in the contract. */
  readonly reasonCode: number;
};

export type CallConsentOptions = {
  /** Where the two calls live: [unknown] in the contract, so it is a setting. Default `/v2.0/oa/call`. */
  readonly path?: string;
};

/**
 * Consent to calls (contract §3.8; the contract has the names alone, bodies are of public integrations). Every call
 * throws UnsentCallError for a phone in no known form, and ZaloApiError.
 */
export type CallConsentCalls = {
  /** Asks the person. Its outcome comes by webhook too (contract §2.8). */
  requestConsent(request: ConsentRequest, options?: CallOptions): Promise<CallConsent>;
  checkConsent(phone: string, options?: CallOptions): Promise<CallConsent>;
};

export function callConsentCalls(
  caller: Caller,
  { path = '/v2.0/oa/call' }: CallConsentOptions = {},
): CallConsentCalls {
  return {
    async requestConsent({ phone, callType, reasonCode }, options) {
      const at = `${path}/requestconsent`;
      const json = { phone: zaloPhone(phone, at), call_type: callType, reason_code: reasonCode };
      return await consentOf(caller.call({ method: 'POST', path: at, json }, options));
    },
    async checkConsent(phone, options) {
      const at = `${path}/checkconsent`;
      const data = { phone: zaloPhone(phone, at) };
      return await consentOf(caller.call({ method: 'GET', path: at, data }, options));
    },
  };
}

async function consentOf(answering: ReturnType<Caller['call']>): Promise<CallConsent> {
  try {
    const answer = await answering;
    const told = answer['expired_time'] ?? rawField.safeParse(answer['data']).data?.['expired_time'];
    return { code: 0, expiresAt: told === undefined || told === null ? '' : String(told) };
  } catch (error) {
    if (!(error instanceof ZaloApiError) || error.code === null || error.code <= 0) throw error;
    return { code: error.code, expiresAt: '' };
  }
}
