import { z } from 'zod';
import type { Answer } from '../call/answer.js';
import { takenOf } from '../call/data.js';
import { countField, takenId, textField } from '../call/fields.js';

/** From which quota a message was taken (contract §3.4). Zalo drops the two counts since 03/2026. */
export type MessageQuota = {
  /** `reply`, `welcome_msg`, `sub_quota`, `purchase_quota`, `reward_quota`, or what comes after them. */
  readonly type: string;
  readonly remaining: number | null;
  readonly total: number | null;
  readonly expiresOn: string;
};

export type Sent = {
  readonly messageId: string;
  /** Epoch ms by Zalo's clock; null where it did not say. */
  readonly sentAt: number | null;
  /** Null: none was named, which for a consultation message means that it was charged (contract §3.4). */
  readonly quota: MessageQuota | null;
};

const sent = z
  .object({
    message_id: takenId,
    sent_time: countField,
    quota: z
      .object({ quota_type: z.string(), remain: countField, total: countField, expired_date: textField })
      .nullish()
      .catch(null),
  })
  .transform(
    ({ message_id: messageId, sent_time: sentAt, quota }): Sent => ({
      messageId,
      sentAt,
      quota: quota
        ? { type: quota.quota_type, remaining: quota.remain, total: quota.total, expiresOn: quota.expired_date }
        : null,
    }),
  );

/** Reads what Zalo says of a message that is on its way. Never throws: whatever it says, the message was sent. */
export const sentOf = (answer: Answer): Sent => takenOf(sent, answer);
