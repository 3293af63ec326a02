import { type AccountEvent, accountReaders } from './account-event.js';
import { type AnonymousEvent, anonymousReaders } from './anonymous-event.js';
import { type CallEvent, callReaders } from './call-event.js';
import { type EchoEvent, echoReaders } from './echo-event.js';
import type { DeliveryContext, Reader } from './event-base.js';
import { asFields, textAt } from './fields.js';
import { type GroupEvent, groupReaders } from './group-event.js';
import { type GroupMessageEvent, groupMessageReaders } from './group-message-event.js';
import { type MessageEvent, messageReaders } from './message-event.js';
import { type ReactionEvent, reactionReaders } from './reaction-event.js';
import { type ReceiptEvent, receiptReaders } from './receipt-event.js';
import { type RelationshipEvent, relationshipReaders } from './relationship-event.js';
import { type ShopOrderEvent, shopReaders } from './shop-event.js';
import { type SubmitInfoEvent, submitInfoReaders } from './submit-info-event.js';
import { type TagEvent, tagReaders } from './tag-event.js';
import type { ZbsDeliveredEvent } from './zbs-delivered-event.js';
import { type ZbsEvent, zbsReaders } from './zbs-event.js';
import { type ZbsStandingEvent, zbsStandingReaders } from './zbs-standing-event.js';

/** An event of a name that is in the contract, with a body that can be used. */
export type KnownEvent =
  | MessageEvent
  | EchoEvent
  | AnonymousEvent
  | ReceiptEvent
  | ReactionEvent
  | RelationshipEvent
  | SubmitInfoEvent
  | TagEvent
  | AccountEvent
  | CallEvent
  | GroupEvent
  | GroupMessageEvent
  | ZbsDeliveredEvent
  | ZbsEvent
  | ZbsStandingEvent
  | ShopOrderEvent;

/** Any other name, or a body that cannot be what its name says. `raw` is what came. */
export type UnknownEvent = { readonly kind: 'unknown'; readonly name: string; readonly raw: unknown };

/** One webhook delivery (contract §2), told apart by `kind`. */
export type ZaloEvent = KnownEvent | UnknownEvent;

const READERS: ReadonlyMap<string, Reader<KnownEvent>> = new Map<string, Reader<KnownEvent>>([
  ...messageReaders,
  ...echoReaders,
  ...anonymousReaders,
  ...receiptReaders,
  ...reactionReaders,
  ...relationshipReaders,
  ...submitInfoReaders,
  ...tagReaders,
  ...accountReaders,
  ...callReaders,
  ...groupReaders,
  ...groupMessageReaders,
  ...zbsReaders,
  ...zbsStandingReaders,
  ...shopReaders,
]);

/** Every `event_name` that can be more than `unknown`. */
export const EVENT_NAMES: readonly string[] = [...READERS.keys()];

/**
 * Types a webhook body, parsed by `verifyWebhook` or by JSON.parse. Never throws: a body of another shape is
 * `unknown`. Unknown fields are passed over, so that what Zalo adds breaks nothing.
 */
export function parseEvent(body: unknown, context: DeliveryContext = {}): ZaloEvent {
  const fields = asFields(body);
  const name = (fields && textAt(fields, 'event_name')) ?? '';
  const event = fields && READERS.get(name)?.(fields, name, context);
  return event ?? { kind: 'unknown', name, raw: body };
}
