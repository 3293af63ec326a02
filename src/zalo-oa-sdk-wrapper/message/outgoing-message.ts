/** Sends `payload` back as the person's text; `isShown` lets the chat show it (oa.query.show, contract §2.3). */
export type ReplyButton = { readonly title: string; readonly payload: string; readonly isShown?: true };
export type LinkButton = { readonly title: string; readonly url: string };
/** `phone` as `84…`. */
export type PhoneButton = { readonly title: string; readonly phone: string };
/** Opens an SMS to `phone` (`84…`) with these words in it. */
export type SmsButton = { readonly title: string; readonly phone: string; readonly sms: string };
export type Button = ReplyButton | LinkButton | PhoneButton | SmsButton;

/** What tapping a row of a list does: open an address, or send a payload as the person's text. */
export type RowAction =
  | { readonly url: string }
  | { readonly payload: string; readonly isShown?: true }
  | { readonly phone: string };

export type ListRow = {
  readonly title: string;
  /** Zalo demands it of the first row. */
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly action?: RowAction;
};

export type TextMessage = {
  readonly kind: 'text';
  readonly text: string;
  readonly buttons: readonly Button[];
  /** Id of the message that this one answers. */
  readonly quoteMessageId?: string;
};

/** A picture that Zalo fetches by its address, or one that was uploaded (contract §3.9). */
export type ImageMessage = { readonly kind: 'image'; readonly caption?: string } & (
  | { readonly url: string }
  | { readonly attachmentId: string }
);

/** One message, whoever it goes to (contract §3.2, §3.3). */
export type OutgoingMessage =
  | TextMessage
  | ImageMessage
  | { readonly kind: 'gif'; readonly attachmentId: string; readonly width: number; readonly height: number }
  | { readonly kind: 'file'; readonly token: string }
  | { readonly kind: 'sticker'; readonly stickerId: string }
  | { readonly kind: 'list'; readonly text?: string; readonly rows: readonly ListRow[] }
  /** Asks the person for name, phone and address; the answer is the event `submit-info`. */
  | {
      readonly kind: 'contact-request';
      readonly title: string;
      readonly subtitle: string;
      readonly imageUrl: string;
    };
