import type { SimMessage } from '../../message.js';
import type { ResidentState } from '../../state.js';
import type { ZbsTemplate } from '../../zbs-template.js';
import type { ApiDeps } from '../deps.js';

export type DeliverDeps = Pick<ApiDeps, 'ledger' | 'store'>;

/** Puts the filled template into the chat and remembers it for status and rating. */
export function deliverTemplate(
  resident: ResidentState,
  template: ZbsTemplate,
  { text, trackingId = '' }: { readonly text: string; readonly trackingId?: string },
  { ledger, store }: DeliverDeps,
): SimMessage {
  const message = ledger.append(resident.id, 'oa', { text, buttons: [] });
  store.state.api.zbsMessages.push({
    id: message.id,
    templateId: template.id,
    trackingId,
    residentId: resident.id,
    sentAt: message.at,
  });
  return message;
}
