import { z } from 'zod';
import { type CallerOptions, createCaller } from './call/caller.js';
import { dataOf } from './call/data.js';
import { idField } from './call/fields.js';
import type { ApiCall, CallOptions } from './call/request.js';
import { ZaloApiError } from './errors/zalo-api-error.js';
import { messageBody, type OutgoingMessage } from './message/outgoing-message.js';

export type OaClientOptions = CallerOptions;

export type OaClient = {
  /**
   * Has a token ready and passes the rate gate, for one call that then gets `isPermitted`: whoever marks a message as
   * being sent does the waiting before the mark.
   *
   * @throws ZaloApiError
   */
  prepare(options?: CallOptions): Promise<void>;
  /**
   * Sends one consultation message (contract §3.2) and returns Zalo's message id.
   *
   * @throws ZaloApiError
   */
  send(userId: string, message: OutgoingMessage, options?: CallOptions): Promise<{ readonly messageId: string }>;
};

const CONSULTATION_V3 = '/v3.0/oa/message/cs';
const MESSAGE_V2 = '/v2.0/oa/message';
const WRONG_OA_TYPE = -235;

export function createOaClient(options: OaClientOptions): OaClient {
  const caller = createCaller(options);
  // government OAs are refused on v3 with -235 and served on v2 with the same body (contract §8.2)
  let path = CONSULTATION_V3;

  async function callForOaType(json: NonNullable<ApiCall['json']>, callOptions?: CallOptions) {
    const tried = path; // another message may change `path` while this one is under way
    try {
      return await caller.call({ method: 'POST', path: tried, json }, callOptions);
    } catch (error) {
      const isRefused = error instanceof ZaloApiError && error.code === WRONG_OA_TYPE && tried === CONSULTATION_V3;
      if (!isRefused) throw error;
      path = MESSAGE_V2;
      // a request of its own: the permission was for the first
      return await caller.call({ method: 'POST', path, json }, { ...callOptions, isPermitted: false });
    }
  }

  return {
    prepare: caller.prepare,
    async send(userId, message, callOptions) {
      const answer = await callForOaType(
        { recipient: { user_id: userId }, message: messageBody(message) },
        callOptions,
      );
      const data = dataOf(z.object({ message_id: idField.catch('') }).catch({ message_id: '' }), answer, path);
      return { messageId: data.message_id };
    },
  };
}
