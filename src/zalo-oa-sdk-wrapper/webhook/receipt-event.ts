import { messageBase, type PersonBase, personOf, type Reader, type Readers } from './event-base.js';
import { type Fields, idAt, idsAt } from './fields.js';
import { partiesByOa } from './parties.js';
import { isTemplateReceipt, templateReceiptOf, type ZbsDeliveredEvent } from './zbs-delivered-event.js';

/** Messages of the OA reached a person's phone, or were seen. Only from Zalo on mobile phones (contract §2.6). */
export type ReceiptEvent = PersonBase & {
  readonly kind: 'received' | 'seen';
  readonly messageIds: readonly string[];
};

export const receiptReaders: Readers<ReceiptEvent | ZbsDeliveredEvent> = [
  ['user_received_message', receivedReader()],
  ['user_seen_message', receiptReader('seen')],
];

/** The name that consultation messages and template messages share (contract §2.10). */
function receivedReader(): Reader<ReceiptEvent | ZbsDeliveredEvent> {
  const read = receiptReader('received');
  return (body, name, context) =>
    isTemplateReceipt(body, context) ? templateReceiptOf(body, name) : read(body, name, context);
}

function receiptReader(kind: ReceiptEvent['kind']): Reader<ReceiptEvent> {
  return (body, name, { oaId }) => {
    // the sources disagree on the direction: the sender is the OA, unless the ids say otherwise (contract §2.6)
    const parties = partiesByOa(body, oaId, 'oa');
    const messageIds = messageIdsOf(body);
    if (!parties || messageIds.length === 0) return null;
    // several messages make one event: all of them name it, however they are ordered
    const base = messageBase(body, name, parties.oaId, messageIds.toSorted().join(','));
    return { kind, ...base, ...personOf(body, parties.userId), messageIds };
  };
}

function messageIdsOf(body: Fields): readonly string[] {
  const single = idAt(body, 'message', 'msg_id');
  return idsAt(body, 'message', 'msg_ids') ?? (single === null ? [] : [single]);
}
