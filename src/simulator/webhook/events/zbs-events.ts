import type { Envelope, EventContext } from './envelope.js';

/** A template message that was sent by phone number. */
export type ZbsMessage = { readonly id: string; readonly trackingId: string };

/** Contract §2.10: what ZBS template messages (once ZNS) tell of. They go out with `X-ZEvent-Server: ZNS`. */
export function zbsEvents({ between, flat }: Envelope, { oaId, now }: EventContext) {
  const submitted = () => String(now());
  return {
    /** `recipientId` is the phone number (84…) or its SHA-256 in hex; `deliveredAt` in epoch milliseconds. */
    zbsReceived: ({ id, trackingId }: ZbsMessage, recipientId: string, deliveredAt: number) =>
      between('user_received_message', oaId, recipientId, {
        delivery_time: String(deliveredAt),
        msg_id: id,
        tracking_id: trackingId,
      }),
    zbsFeedback: (
      { id, trackingId }: ZbsMessage,
      { rate, note = '', feedbacks = [] }: { rate: number; note?: string; feedbacks?: readonly string[] },
    ) =>
      flat('user_feedback', {
        message: { note, rate, submit_time: submitted(), msg_id: id, feedbacks, tracking_id: trackingId },
      }),
    zbsClickedResponse: ({ id, trackingId }: ZbsMessage, label: string) =>
      flat('user_click_response_button', {
        msg_id: id,
        message: { submit_time: submitted(), button_type: 'response', data: label, tracking_id: trackingId },
      }),
    zbsTemplateStatus: (templateId: string, previous: string, next: string, reason = '') =>
      flat('change_template_status', {
        template_id: templateId,
        status: { prev_status: previous, new_status: next },
        reason,
      }),
    /** The one event that spells `oaId`, and whose sample has no `app_id`: the signature is over the app's all the same. */
    zbsDailyQuota: (previous: number, next: number) => ({
      event_name: 'change_oa_daily_quota',
      oaId,
      quota: { prev_value: String(previous), new_value: String(next) },
      timestamp: String(now()),
    }),
    /** Those of which only the name is known. */
    zbsOther: (name: ZbsOtherName, fields: object = {}) => flat(name, fields),
  };
}

const OTHERS = [
  'change_template_quality',
  'change_template_quota',
  'change_oa_template_tags',
  'event_journey_acknowledged',
  'event_journey_time_out',
] as const;

export type ZbsOtherName = (typeof OTHERS)[number] | 'shop_has_order';

const ZBS_ONLY: ReadonlySet<string> = new Set([
  ...OTHERS,
  'user_feedback',
  'user_click_response_button',
  'change_template_status',
  'change_oa_daily_quota',
]);

/** True for what comes from ZBS: `user_received_message` exists twice, and only ZBS's has a delivery time. */
export function isZbsEvent(event: EventLike): boolean {
  return ZBS_ONLY.has(event.event_name ?? '') || event.message?.delivery_time !== undefined;
}

export type EventLike = {
  readonly event_name?: string;
  readonly message?: { readonly text?: string; readonly delivery_time?: string };
};
