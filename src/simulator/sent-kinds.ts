import { z } from 'zod';

const text = z.string();

/** The kinds of content that an OA sends beside text, picture, sticker, buttons and list (contract §3.2, §3.7). */
export const sentKinds = {
  gifUrl: text.optional(),
  /** size in bytes; `type` is the ending, e.g. pdf */
  file: z.object({ name: text, size: z.number(), type: text, url: text.optional() }).optional(),
  /** a form that asks for name, phone and address */
  infoRequest: z.object({ title: text, subtitle: text.optional(), imageUrl: text.optional() }).optional(),
  article: z.object({ id: text, title: text, description: text.optional(), imageUrl: text.optional() }).optional(),
};

const schema = z.object(sentKinds);

export type SentKinds = Readonly<z.infer<typeof schema>>;
