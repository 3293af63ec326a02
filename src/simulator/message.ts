import type { SentKinds } from './sent-kinds.js';

export type SimButtonPayload =
  | string
  | {
      readonly url?: string | undefined;
      readonly phone_code?: string | undefined;
      readonly content?: string | undefined;
    };

export type SimButton = { readonly title: string; readonly type: string; readonly payload: SimButtonPayload };

/** One row of a list template; `action` is what tapping the row does. */
export type SimElement = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly action?: { readonly type: string; readonly payload: SimButtonPayload } | undefined;
};

/** What a message carries, whoever sent it. */
export type SimContent = SentKinds & {
  readonly text?: string | undefined;
  readonly imageUrl?: string | undefined;
  /** the sticker's id; its picture belongs to Zalo's host and is never fetched */
  readonly sticker?: string | undefined;
  readonly buttons: readonly SimButton[];
  readonly elements?: readonly SimElement[] | undefined;
  /** id of the message this one answers */
  readonly quote?: string | undefined;
  /** a tap of `oa.query.hide`: it reached the webhook, but the chat does not show it */
  readonly hidden?: boolean | undefined;
};

export type SimMessage = SimContent & {
  readonly id: string;
  readonly residentId: string;
  readonly from: 'resident' | 'oa';
  /** epoch milliseconds */
  readonly at: number;
  /** the OA's reaction to this message, e.g. `/-strong` */
  readonly reaction?: string | undefined;
};

/** Everything tappable in a message, in the order `tap` counts: buttons first, then the list's rows. */
export function choicesOf(message: SimMessage): readonly (SimButton | undefined)[] {
  const rows = (message.elements ?? []).map(({ title, action }) => action && { title, ...action });
  return [...message.buttons, ...rows];
}
