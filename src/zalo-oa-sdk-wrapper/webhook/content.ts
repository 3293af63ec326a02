/** A picture or a moving picture. `url` is the sender's word: see `isZaloMediaUrl` before downloading. */
type Picture = { readonly url: string | null; readonly thumbnail: string | null; readonly caption: string | null };
type Linked = Picture & { readonly description: string | null };

/**
 * What a message holds (contract §2.2). Fields that the sample shapes promise and a body lacks are null: that
 * somebody sent a picture is worth knowing without its address. Media links expire soon: download at once or never.
 */
export type Content =
  /** Typed words and button taps alike: a tap arrives as its payload's text (contract §2.3). */
  | { readonly type: 'text'; readonly text: string }
  | (Picture & { readonly type: 'image' | 'gif' })
  | (Linked & { readonly type: 'link'; readonly title: string | null })
  | (Linked & { readonly type: 'video' })
  /** A voice message, .amr. */
  | { readonly type: 'audio'; readonly url: string | null }
  | { readonly type: 'sticker'; readonly url: string | null; readonly stickerId: string | null }
  | Location
  | SentFile
  | BusinessCard
  /** What an OA sent as a list (contract §2.4). */
  | { readonly type: 'list'; readonly text: string | null }
  /** What an OA sent from a template. */
  | {
      readonly type: 'template';
      readonly zinstantId: string | null;
      readonly text: string | null;
      readonly linkUrl: string | null;
      readonly checksum: string | null;
    };

export type Location = {
  readonly type: 'location';
  /** As sent: a string of degrees. */
  readonly latitude: string | null;
  readonly longitude: string | null;
  /** Both as numbers of degrees; null unless they name a point on the earth. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
};

export type SentFile = {
  readonly type: 'file';
  readonly url: string | null;
  readonly fileName: string | null;
  /** By the sender's word. */
  readonly sizeBytes: number | null;
  /** MD5 by the sender's word. */
  readonly checksum: string | null;
  /** `pdf`, `docx` … by the sender's word. */
  readonly fileType: string | null;
};

export type BusinessCard = {
  readonly type: 'business_card';
  readonly contactName: string | null;
  readonly phone: string | null;
  readonly qrCodeUrl: string | null;
  readonly url: string | null;
  readonly thumbnail: string | null;
};

export type ContentType = Content['type'];
