import type { Dispatcher } from 'undici';
import { kindOf, ZaloApiError } from './errors.js';
import { type Answer, post } from './http.js';
import { messageBody, type OutgoingMessage } from './message.js';
import type { TokenKeeper } from './tokens.js';

export type OaClientOptions = {
  readonly apiBaseUrl: string;
  readonly dispatcher: Dispatcher;
  readonly tokens: TokenKeeper;
};

export type OaClient = {
  /**
   * Sends one consultation message (contract §3.2) and returns Zalo's message id.
   *
   * @throws ZaloApiError
   */
  send(userId: string, message: OutgoingMessage): Promise<{ readonly messageId: string }>;
};

const CONSULTATION_V3 = '/v3.0/oa/message/cs';
const MESSAGE_V2 = '/v2.0/oa/message';
const WRONG_OA_TYPE = -235;

export function createOaClient({ apiBaseUrl, dispatcher, tokens }: OaClientOptions): OaClient {
  // government OAs are refused on v3 with -235 and served on v2 with the same body (contract §8.2)
  let path = CONSULTATION_V3;

  async function call(endpoint: string, body: unknown, mayRefresh = true): Promise<Answer> {
    const accessToken = await tokens.accessToken();
    const headers = { 'content-type': 'application/json', access_token: accessToken };
    const answer = await post(dispatcher, apiBaseUrl + endpoint, headers, JSON.stringify(body));
    const code = Number(answer['error']);
    if (code === 0) return answer;
    if (kindOf(code) === 'token' && mayRefresh) {
      await tokens.refused(accessToken);
      return await call(endpoint, body, false);
    }
    throw new ZaloApiError(kindOf(code), endpoint, Number.isNaN(code) ? null : code);
  }

  async function callForOaType(body: unknown): Promise<Answer> {
    const tried = path; // another message may change `path` while this one is under way
    try {
      return await call(tried, body);
    } catch (error) {
      const isRefused = error instanceof ZaloApiError && error.code === WRONG_OA_TYPE && tried === CONSULTATION_V3;
      if (!isRefused) throw error;
      path = MESSAGE_V2;
      return await call(path, body);
    }
  }

  return {
    async send(userId, message) {
      const answer = await callForOaType({ recipient: { user_id: userId }, message: messageBody(message) });
      const data = answer['data'];
      const id = typeof data === 'object' && data !== null && 'message_id' in data ? data.message_id : '';
      return { messageId: String(id) };
    },
  };
}
