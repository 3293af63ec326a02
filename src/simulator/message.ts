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

/** `size` in bytes, `type` without a dot: pdf, docx. */
export type SimFile = { readonly name: string; readonly size: number; readonly type: string; readonly url: string };

export type SimLink = {
  readonly url: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
};

export type SimInfoRequest = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly imageUrl?: string | undefined;
};

/** An article of the OA, as a broadcast shows it (contract §3.7). */
export type SimArticle = {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly imageUrl?: string | undefined;
};

/** What a message carries, whoever sent it. */
export type SimContent = {
  readonly text?: string | undefined;
  readonly imageUrl?: string | undefined;
  /** the sticker's id; its picture belongs to Zalo's host and is never fetched */
  readonly sticker?: string | undefined;
  readonly gifUrl?: string | undefined;
  readonly voice?: { readonly url: string; readonly seconds?: number | undefined } | undefined;
  readonly video?: { readonly url: string; readonly thumbnail?: string | undefined } | undefined;
  readonly file?: SimFile | undefined;
  /** degrees */
  readonly location?: { readonly latitude: number; readonly longitude: number } | undefined;
  /** a business card; `phone` in the form 84… */
  readonly contact?: { readonly name: string; readonly phone: string } | undefined;
  readonly link?: SimLink | undefined;
  /** the OA asks for name, phone and address (`request_user_info`, contract §3.2) */
  readonly infoRequest?: SimInfoRequest | undefined;
  readonly article?: SimArticle | undefined;
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
  /** the resident's reaction to a message of the OA */
  readonly userReaction?: string | undefined;
  /** the person who wrote it in OA Manager; absent for what the API sent */
  readonly staffId?: string | undefined;
  /** when the resident's phone got it; messages of the OA only, epoch milliseconds */
  readonly receivedAt?: number | undefined;
  /** when the resident looked at it; messages of the OA only, epoch milliseconds */
  readonly seenAt?: number | undefined;
};

/** Everything tappable in a message, in the order `tap` counts: buttons first, then the list's rows. */
export function choicesOf(message: SimMessage): readonly (SimButton | undefined)[] {
  const rows = (message.elements ?? []).map(({ title, action }) => action && { title, ...action });
  return [...message.buttons, ...rows];
}
