import type { PhoneDeps } from './phone.js';

/** A made-up civil servant, for whom no one gave an id. */
export const STAFF_ID = '3100000000000000001';

/** Zalo's own chat tool for the staff of an OA (oa.zalo.me/chatv2). */
export type OaManager = {
  /** A human answers: the app hears it as `oa_send_text` with `admin_id` (contract §2.4), and gets no receipt. */
  say(residentId: string, text: string, adminId?: string): Promise<void>;
};

export function oaManager({ residents, ledger, courier, events }: Omit<PhoneDeps, 'clock'>): OaManager {
  return {
    async say(residentId, text, adminId = STAFF_ID) {
      const resident = residents.get(residentId);
      const message = ledger.append(residentId, 'oa', { text, buttons: [] }, adminId);
      await courier.send(residentId, events.oaSent(resident, message));
    },
  };
}
