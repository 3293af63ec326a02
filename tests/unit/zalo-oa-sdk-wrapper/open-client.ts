import type { Dispatcher } from 'undici';
import {
  createOaClient,
  type MessageSenderOptions,
  openGate,
  type TokenKeeper,
  undiciTransport,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { type Heard, openStandIn, type Reply } from './stand-in.js';

export const SENT = { data: { message_id: 'cccc3333', user_id: '222', sent_time: '1760000002000' }, error: 0 };
export const ACCESS_TOKEN = 'accessToken_EXAMPLE_1';
export const V3 = '/v3.0/oa/message/cs';
export const V2 = '/v2.0/oa/message';

/** Hands out the first token until it is refused, then the next. */
export function tokensInTurn(...tokens: readonly string[]) {
  const refused: string[] = [];
  const keeper: TokenKeeper = {
    accessToken: async () => tokens[Math.min(new Set(refused).size, tokens.length - 1)] ?? '',
    refused: async (token) => void refused.push(token),
  };
  return { keeper, refused };
}

/** A client whose two hosts are one address. */
export function clientOf(
  base: string,
  dispatcher: Dispatcher,
  tokens: TokenKeeper,
  options: MessageSenderOptions = {},
) {
  const transport = undiciTransport(dispatcher);
  return createOaClient({ transport, tokens, gate: openGate, hosts: { oa: base, zbs: base }, ...options });
}

/** A client over a stand-in that answers each request in this way. */
export async function openClient(
  answer: (heard: Heard) => Reply,
  tokens: TokenKeeper = tokensInTurn(ACCESS_TOKEN).keeper,
  options: MessageSenderOptions = {},
) {
  const zalo = await openStandIn(answer);
  const client = clientOf(zalo.url, zalo.dispatcher, tokens, options);
  const paths = () => zalo.heard.map(({ path }) => path);
  return { ...zalo, client, paths };
}

export const TEXT = { kind: 'text', text: 'Chào bạn', buttons: [] } as const;
