import { type CallerOptions, createCaller } from './call/caller.js';
import type { CallOptions } from './call/request.js';
import { fitMessage } from './message/fit-message.js';
import type { OutgoingMessage, ReplyButton } from './message/outgoing-message.js';
import { type MessageSenderOptions, messageSender, type SendMessage } from './send/message-sender.js';
import { type React, reactionSender } from './send/react.js';
import type { Recipient } from './send/recipient.js';
import type { Sent } from './send/sent.js';

export type OaClientOptions = CallerOptions & MessageSenderOptions;

/** Every call of one OA. All reject with ZaloApiError; all take a lane and an abort signal. */
export type OaClient = {
  /** Has a token ready and passes the rate gate: the next call, marked `isPermitted`, leaves at once. */
  prepare(options?: CallOptions): Promise<void>;
  /** Sends one message that is within Zalo's limits (contract §3.2, §3.3). `invalid` where it is not: nothing left. */
  readonly send: SendMessage;
  /**
   * Sends a message of any length, as many as it takes (see `fitMessage`), in order. Where one of them fails, those
   * before it have been sent.
   */
  sendAll(to: Recipient, message: OutgoingMessage, options?: CallOptions & { more?: ReplyButton }): Promise<Sent[]>;
  readonly react: React;
};

export function createOaClient(options: OaClientOptions): OaClient {
  const caller = createCaller(options);
  const send = messageSender(caller, options);
  return {
    prepare: caller.prepare,
    send,
    async sendAll(to, message, { more, ...callOptions } = {}) {
      const sent: Sent[] = [];
      for (const part of fitMessage(message, more)) sent.push(await send(to, part, callOptions));
      return sent;
    },
    react: reactionSender(caller),
  };
}
