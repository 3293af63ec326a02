import { type EventBase, flatBase, type Readers } from './event-base.js';
import { type Fields, idAt } from './fields.js';

/** A legacy event of Zalo Shop; the contract knows its name and not its shape (§2.10), so the body is kept. */
export type ShopOrderEvent = EventBase & {
  readonly kind: 'shop-order';
  readonly orderId: string | null;
  readonly raw: Fields;
};

export const shopReaders: Readers<ShopOrderEvent> = [['shop_has_order', readShopOrder]];

function readShopOrder(body: Fields, name: string): ShopOrderEvent {
  const orderId = idAt(body, 'order', 'id') ?? idAt(body, 'order_id');
  return { kind: 'shop-order', ...flatBase(body, name, orderId ?? ''), orderId, raw: body };
}
