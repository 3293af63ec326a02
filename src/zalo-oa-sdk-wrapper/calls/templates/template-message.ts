import { z } from 'zod';
import { countField, takenId, textField } from '../../call/fields.js';
import { requireAtMost, UnsentCallError } from '../../errors/unsent-call-error.js';
import { lengthOf } from '../../message/length.js';

/** A template that Zalo has approved, and the values of its parameters. */
export type TemplateMessage = {
  readonly templateId: string;
  readonly data: Readonly<Record<string, string | number>>;
};

/** What the phone forms need beside it (contract §3.6). */
export type TrackedMessage = TemplateMessage & {
  /** The sender's own mark, 1 to 48 characters; webhooks repeat it. Nothing personal. */
  readonly trackingId: string;
  /** `3` is not for templates of tag 1 and 2 (-162). Zalo's default where nothing is said. */
  readonly sendingMode?: '1' | '3';
  /** Reaches only admins of the app or the OA (-127), and is metered (-126). */
  readonly isDevelopment?: boolean;
};

/** Taken by Zalo. What it does not tell is empty, a count null: that is no reason to send again. */
export type SentToUser = {
  readonly messageId: string;
  readonly userId: string;
  /** Epoch ms. */
  readonly sentAt: number | null;
  readonly quota: { readonly type: string; readonly remaining: number | null };
};

export type SentToPhone = {
  readonly messageId: string;
  /** Epoch ms. */
  readonly sentAt: number | null;
  readonly sendingMode: string;
  readonly quota: { readonly daily: number | null; readonly remaining: number | null };
};

const TRACKING_ID_LENGTH = 48;

export function templateBody({ templateId, data }: TemplateMessage): Readonly<Record<string, unknown>> {
  const values = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.normalize('NFC') : value,
  ]);
  return { template_id: templateId, template_data: Object.fromEntries(values) };
}

/** @throws UnsentCallError where the tracking id is empty or too long */
export function trackedBody(message: TrackedMessage, path: string): Readonly<Record<string, unknown>> {
  const { trackingId, sendingMode, isDevelopment = false } = message;
  if (trackingId === '') {
    throw new UnsentCallError(path, { field: 'trackingId', limit: `1 to ${TRACKING_ID_LENGTH}`, actual: 0 });
  }
  requireAtMost(path, 'trackingId', lengthOf(trackingId), TRACKING_ID_LENGTH);
  return {
    ...templateBody(message),
    tracking_id: trackingId,
    ...(sendingMode === undefined ? {} : { sending_mode: sendingMode }),
    ...(isDevelopment ? { mode: 'development' } : {}),
  };
}

export const sentToUser = z
  .object({
    message_id: takenId,
    user_id: textField.catch(''),
    sent_time: countField,
    quota: z.object({ quota_type: textField, remain: countField }).nullish().catch(null),
  })
  .transform(
    (sent): SentToUser => ({
      messageId: sent.message_id,
      userId: sent.user_id,
      sentAt: sent.sent_time,
      quota: { type: sent.quota?.quota_type ?? '', remaining: sent.quota?.remain ?? null },
    }),
  );

export const sentToPhone = z
  .object({
    msg_id: takenId,
    sent_time: countField,
    sending_mode: textField.catch(''),
    quota: z.object({ dailyQuota: countField, remainingQuota: countField }).nullish().catch(null),
  })
  .transform(
    (sent): SentToPhone => ({
      messageId: sent.msg_id,
      sentAt: sent.sent_time,
      sendingMode: sent.sending_mode,
      quota: { daily: sent.quota?.dailyQuota ?? null, remaining: sent.quota?.remainingQuota ?? null },
    }),
  );
