import { type CallerOptions, createCaller } from './call/caller.js';
import type { CallOptions } from './call/request.js';
import { type OaCalls, type OaCallsOptions, oaCalls } from './calls/oa-calls.js';
import { assertSendable } from './message/check-message.js';
import { fitMessage } from './message/fit-message.js';
import type { OutgoingMessage, ReplyButton } from './message/outgoing-message.js';
import { type MessageSenderOptions, messageSender, type SendMessage } from './send/message-sender.js';
import { type React, reactionSender } from './send/react.js';
import type { Recipient } from './send/recipient.js';
import { sendInOrder } from './send/send-in-order.js';
import type { Sent } from './send/sent.js';

export type OaClientOptions = CallerOptions & MessageSenderOptions & OaCallsOptions;

/**
 * Every call of one OA. All take a lane and an abort signal, and reject with ZaloApiError; only what the caller's own
 * stores throw, and the signal's reason while a call waits for its turn, come through as they are: nothing has left.
 */
export type OaClient = OaCalls & {
  /** Has a token ready and passes the rate gate: the next call, marked `isPermitted`, leaves at once. */
  prepare(options?: CallOptions): Promise<void>;
  /** Sends one message that is within Zalo's limits (contract §3.2, §3.3). `invalid` where it is not: nothing left. */
  readonly send: SendMessage;
  /**
   * Sends a message of any length, as many as it takes (see `fitMessage`), in order. All of them are checked before
   * the first leaves. Where a later one fails the error is `uncertain`, and its `cause` tells of what: those before it
   * have arrived, so the message must not be sent again as a whole.
   */
  sendAll(
    to: Recipient,
    message: OutgoingMessage,
    options?: CallOptions & { readonly more?: ReplyButton },
  ): Promise<readonly Sent[]>;
  readonly react: React;
};

export function createOaClient(options: OaClientOptions): OaClient {
  const caller = createCaller(options);
  const send = messageSender(caller, options);
  return {
    ...oaCalls(caller, options),
    prepare: caller.prepare,
    send,
    async sendAll(to, message, { more, ...callOptions } = {}) {
      const parts = fitMessage(message, more);
      for (const part of parts) assertSendable(part, 'message');
      return await sendInOrder(parts, callOptions, (part, options) => send(to, part, options));
    },
    react: reactionSender(caller),
  };
}
