import type { OutgoingMessage } from '../message/outgoing-message.js';
import { isInteractive } from '../message/plain-message.js';
import type { Recipient } from './recipient.js';
import type { OaTraits } from './traits.js';

export const CONSULTATION_V3 = '/v3.0/oa/message/cs';
export const MESSAGE_V2 = '/v2.0/oa/message';
const GROUP = '/v3.0/oa/group/message';

/** Whether it is a message to a person, whom the OA knows by an id or who wrote a message: not a group or a visitor. */
export function isConsultation(to: Recipient): boolean {
  return typeof to === 'string' || 'messageId' in to;
}

/**
 * The endpoint for a recipient and a message. Groups and anonymous visitors have one of their own (contract §3.8); for
 * the rest it is v3, unless the OA is known to be served on v2 (§8.2) or buttons are to go there (§3.3).
 */
export function endpointOf(
  to: Recipient,
  message: OutgoingMessage,
  { consultation }: OaTraits,
  interactivePath: 'v3' | 'v2',
): string {
  if (typeof to === 'object' && 'groupId' in to) return GROUP;
  if (typeof to === 'object' && 'anonymousId' in to) return MESSAGE_V2;
  const version = isInteractive(message) ? interactivePath : 'v3';
  return consultation === 'v2' || version === 'v2' ? MESSAGE_V2 : CONSULTATION_V3;
}
