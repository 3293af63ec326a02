import type { ResidentState } from '../../state.js';

export type EventContext = {
  readonly appId: string;
  readonly oaId: string;
  /** epoch milliseconds */
  readonly now: () => number;
  /** who a receipt names as sender; sources differ, the OA is the recommended reading (contract §2.6) */
  readonly receiptSender?: 'oa' | 'user';
  /** `address` is the older form with city, district and ward in one level (contract §2.7) */
  readonly submitInfoShape?: 'full_address' | 'address';
};

/** What two sides say to each other (contract §2.1): sender and recipient. */
export type Envelope = ReturnType<typeof envelope>;

/** The frames that every event stands in. All ids and the timestamp are strings (contract §1.4). */
export function envelope({ appId, oaId, now }: EventContext) {
  const timestamp = () => String(now());

  const fromUser = (name: string, user: ResidentState, message: object) => ({
    app_id: appId,
    sender: { id: user.id },
    user_id_by_app: user.idByApp,
    recipient: { id: oaId },
    event_name: name,
    message,
    timestamp: timestamp(),
  });

  return {
    fromUser,
    /** `adminId` only for what a human wrote in Zalo's chat tool (contract §2.4) */
    fromOa: (name: string, user: ResidentState, message: object, adminId?: string) => ({
      ...fromUser(name, user, message),
      sender: { id: oaId, ...(adminId !== undefined && { admin_id: adminId }) },
      recipient: { id: user.id },
    }),
    /** between the OA and someone who is no user of it: an anonymous visitor, a group, a phone number */
    between: (name: string, senderId: string, recipientId: string, message: object) => ({
      app_id: appId,
      sender: { id: senderId },
      recipient: { id: recipientId },
      event_name: name,
      message,
      timestamp: timestamp(),
    }),
    /** an event about the OA, without sender and recipient */
    flat: <Fields extends object>(name: string, fields: Fields) => ({
      app_id: appId,
      oa_id: oaId,
      event_name: name,
      ...fields,
      timestamp: timestamp(),
    }),
  };
}
