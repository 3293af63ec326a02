import { z } from 'zod';
import type { Answer } from '../call/answer.js';
import { countField, idField, textField } from '../call/fields.js';

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

const sent = z.object({
  message_id: idField.catch(''),
  sent_time: countField,
  quota: z
    .object({ quota_type: z.string(), remain: countField, total: countField, expired_date: textField })
    .nullish()
    .catch(null),
});

/** Reads what Zalo says of a message that is on its way. Never throws: whatever it says, the message was sent. */
export function sentOf(answer: Answer): Sent {
  const { data } = sent.safeParse(answer['data']);
  const quota = data?.quota;
  return {
    messageId: data?.message_id ?? '',
    sentAt: data?.sent_time ?? null,
    quota: quota
      ? { type: quota.quota_type, remaining: quota.remain, total: quota.total, expiresOn: quota.expired_date }
      : null,
  };
}
