import { z } from 'zod';
import type { Button, ListRow, OutgoingMessage, RowAction } from '../zalo-oa-sdk-wrapper/index.js';

const title = { title: z.string() };
const payload = { payload: z.string(), isShown: z.literal(true).exactOptional() };

const button: z.ZodType<Button> = z.union([
  z.object({ ...title, ...payload }),
  z.object({ ...title, url: z.string() }),
  z.object({ ...title, phone: z.string(), sms: z.string() }),
  z.object({ ...title, phone: z.string() }),
]);

const action: z.ZodType<RowAction> = z.union([
  z.object(payload),
  z.object({ url: z.string() }),
  z.object({ phone: z.string() }),
]);

const row: z.ZodType<ListRow> = z.object({
  ...title,
  subtitle: z.string().exactOptional(),
  imageUrl: z.string().exactOptional(),
  action: action.exactOptional(),
});

const image = { kind: z.literal('image'), caption: z.string().exactOptional() };

/** A message that waits to be sent. */
export const messageSchema: z.ZodType<OutgoingMessage> = z.union([
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    buttons: z.array(button),
    quoteMessageId: z.string().exactOptional(),
  }),
  z.object({ ...image, url: z.string() }),
  z.object({ ...image, attachmentId: z.string() }),
  z.object({ kind: z.literal('gif'), attachmentId: z.string(), width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('file'), token: z.string() }),
  z.object({ kind: z.literal('sticker'), stickerId: z.string() }),
  z.object({ kind: z.literal('list'), text: z.string().exactOptional(), rows: z.array(row) }),
  z.object({ kind: z.literal('contact-request'), ...title, subtitle: z.string(), imageUrl: z.string() }),
]);
