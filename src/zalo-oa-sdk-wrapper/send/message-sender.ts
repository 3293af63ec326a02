import type { Caller } from '../call/caller.js';
import type { CallOptions } from '../call/request.js';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import { assertSendable } from '../message/check-message.js';
import { fitText } from '../message/fit-message.js';
import { messageBody } from '../message/message-body.js';
import type { OutgoingMessage } from '../message/outgoing-message.js';
import { isInteractive, plainMessage } from '../message/plain-message.js';
import { CONSULTATION_V3, endpointOf, isConsultation, MESSAGE_V2 } from './endpoint.js';
import { type Recipient, recipientBody } from './recipient.js';
import { again, sendInOrder } from './send-in-order.js';
import { type Sent, sentOf } from './sent.js';
import { memoryTraits, type TraitLife, type TraitStore, traitBook } from './traits.js';

/** How messages with buttons or a list go out: the sources of the contract disagree (§3.3). */
export type InteractiveStyle = {
  readonly path: 'v3' | 'v2';
  /** `template_type` of a message with buttons; none in the official SDKs. */
  readonly buttonsTemplate?: string;
};

export type MessageSenderOptions = {
  readonly interactive?: InteractiveStyle;
  /** What is known of the OA; default: in memory. */
  readonly traits?: TraitStore;
  /** Default: for as long as the client lives. */
  readonly traitLife?: TraitLife;
};

/** Sends one message; resolves when Zalo has taken it. */
export type SendMessage = (to: Recipient, message: OutgoingMessage, options?: CallOptions) => Promise<Sent>;

/** The API does not support this type of OA. */
const WRONG_OA_TYPE = -235;
/** Refusals after which a message with buttons is worth another try in words (contract §3.3). */
const REFUSED_FORM: ReadonlySet<number | null> = new Set([-233, -201, -240]);

/**
 * Builds `send`: checks the limits, takes the endpoint of the recipient, falls back to v2 for a government OA, and to
 * numbered text where buttons are refused. A second request is made only after a refusal that carried nothing out.
 */
export function messageSender(caller: Caller, options: MessageSenderOptions = {}): SendMessage {
  const { interactive: style = { path: 'v3' }, traits: store = memoryTraits(), traitLife } = options;
  const traits = traitBook(store, traitLife);

  async function post(to: Recipient, message: OutgoingMessage, options: CallOptions): Promise<Sent> {
    const path = endpointOf(to, message, await traits.now(), style.path);
    const json = { recipient: recipientBody(to), message: messageBody(message, style) };
    try {
      return sentOf(await caller.call({ method: 'POST', path, json }, options));
    } catch (error) {
      // only on -235: any other error may mean that the message was sent (contract §8.2)
      if (path !== CONSULTATION_V3 || codeOf(error) !== WRONG_OA_TYPE) throw error;
      await traits.learn({ consultation: 'v2' });
      return sentOf(await caller.call({ method: 'POST', path: MESSAGE_V2, json }, again(options)));
    }
  }

  async function postInteractive(to: Recipient, message: OutgoingMessage, options: CallOptions): Promise<Sent> {
    const isPerson = isConsultation(to); // groups and visitors have an API of their own, which says nothing of this one
    if (isPerson && (await traits.now()).interactive === 'plain') return await postInWords(to, message, options);
    try {
      return await post(to, message, options);
    } catch (error) {
      if (!REFUSED_FORM.has(codeOf(error))) throw error;
      const sent = await postInWords(to, message, again(options));
      // remembered only where the words went through: -201 can be about something else
      if (isPerson) await traits.learn({ interactive: 'plain' });
      return sent;
    }
  }

  async function postInWords(to: Recipient, message: OutgoingMessage, options: CallOptions): Promise<Sent> {
    const plain = plainMessage(message);
    if (plain.kind !== 'text') return await post(to, plain, options);
    const parts = fitText(plain); // the lines of the choices may have made it too long
    const sent = await sendInOrder(parts, options, (part, partOptions) => post(to, part, partOptions));
    return sent.at(-1) ?? sentOf({});
  }

  return async (to, message, options = {}) => {
    assertSendable(message, 'message');
    return await (isInteractive(message) ? postInteractive : post)(to, message, options);
  };
}

const codeOf = (error: unknown): number | null => (error instanceof ZaloApiError ? error.code : null);
