import { type Fields, idAt } from './fields.js';

/** The two ends of an event. `by` says which of them sent it. */
export type Parties = { readonly oaId: string; readonly userId: string; readonly by: 'user' | 'oa' };

/** Reads sender and recipient as the one who sent is known. Null where one of them is missing. */
export function partiesOf(body: Fields, by: Parties['by']): Parties | null {
  const sender = idAt(body, 'sender', 'id');
  const recipient = idAt(body, 'recipient', 'id');
  if (sender === null || recipient === null) return null;
  return by === 'user' ? { by, userId: sender, oaId: recipient } : { by, userId: recipient, oaId: sender };
}

/** Decides by the OA's id which end is the OA; without the id, or where neither end has it, by `assumed`. */
export function partiesByOa(body: Fields, oaId: string | undefined, assumed: Parties['by']): Parties | null {
  if (oaId !== undefined && idAt(body, 'sender', 'id') === oaId) return partiesOf(body, 'oa');
  if (oaId !== undefined && idAt(body, 'recipient', 'id') === oaId) return partiesOf(body, 'user');
  return partiesOf(body, assumed);
}
