import { type DeliveryContext, type EventBase, messageBase } from './event-base.js';
import { type Fields, idAt, valueAt } from './fields.js';

/** A template message (ZBS, formerly ZNS) reached its phone (contract §2.10). */
export type ZbsDeliveredEvent = EventBase & {
  readonly kind: 'zbs-delivered';
  readonly messageId: string;
  /** Yours, from the sending call. */
  readonly trackingId: string | null;
  /** A phone number `84…`, or its SHA-256 where it was sent by hash. */
  readonly recipient: string | null;
  /** When it reached the phone: epoch ms as a string, as sent. */
  readonly deliveredAt: string | null;
};

/** Template messages and consultation messages share `user_received_message`: header or delivery time tell. */
export function isTemplateReceipt(body: Fields, { server }: DeliveryContext): boolean {
  return server?.trim().toUpperCase() === 'ZNS' || valueAt(body, 'message', 'delivery_time') !== undefined;
}

export function templateReceiptOf(body: Fields, name: string): ZbsDeliveredEvent | null {
  const messageId = idAt(body, 'message', 'msg_id');
  if (messageId === null) return null;
  return {
    kind: 'zbs-delivered',
    ...messageBase(body, name, idAt(body, 'sender', 'id') ?? '', messageId),
    messageId,
    trackingId: idAt(body, 'message', 'tracking_id'),
    recipient: idAt(body, 'recipient', 'id'),
    deliveredAt: idAt(body, 'message', 'delivery_time'),
  };
}
