import type { CallOptions } from '../call/request.js';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { OutgoingMessage } from '../message/outgoing-message.js';
import type { Sent } from './sent.js';

/**
 * Sends messages that together say one thing, each after the one before has been taken. Where a later one fails,
 * whatever it fails of, the whole is `uncertain`: the first have arrived, and a caller who sends the message again
 * would say them twice. `cause` is what it failed of.
 */
export async function sendInOrder(
  messages: readonly OutgoingMessage[],
  options: CallOptions,
  send: (message: OutgoingMessage, options: CallOptions) => Promise<Sent>,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const message of messages) {
    const isFirst = sent.length === 0;
    sent.push(await (isFirst ? send(message, options) : send(message, again(options)).catch(halfSent)));
  }
  return sent;
}

/** A permit of the rate gate is good for one request. */
export const again = (options: CallOptions): CallOptions => ({ ...options, isPermitted: false });

function halfSent(cause: unknown): never {
  const { endpoint, code } = cause instanceof ZaloApiError ? cause : { endpoint: 'message', code: null };
  throw new ZaloApiError('uncertain', endpoint, { code, cause });
}
