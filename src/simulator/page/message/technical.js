import { make } from '../dom.js';
import { exactTimeOf } from '../world/stamps.js';

/** What only developers ask of a message: its id, the receipts, who of the staff, and whether the bot got it. */
export function technical(message, delivery) {
  const { id, from, receivedAt, seenAt, staffId } = message;
  const facts = [
    from === 'oa' && (receivedAt ? `Đã nhận ${exactTimeOf(receivedAt)}` : 'Chưa nhận'),
    from === 'oa' && (seenAt ? `Đã xem ${exactTimeOf(seenAt)}` : 'Chưa xem'),
    from === 'resident' && delivery,
    staffId && `Cán bộ ${staffId}`,
    `Mã ${id}`,
  ];
  return make('p', { className: 'technical' }, facts.filter(Boolean).join(' · '));
}
