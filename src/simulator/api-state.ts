import { z } from 'zod';

const text = z.string();

const article = z.object({
  id: text,
  /** what the client sent, as it sent it */
  content: z.record(z.string(), z.unknown()),
  createdAt: z.number(),
  updatedAt: z.number(),
});

const group = z.object({
  id: text,
  name: text,
  description: text,
  avatar: text,
  assetId: text,
  createdAt: z.number(),
  members: z.array(text),
  admins: z.array(text),
  /** asked to join and not yet answered */
  pending: z.array(text),
});

const zbsMessage = z.object({
  id: text,
  templateId: text,
  trackingId: text,
  sentAt: z.number(),
  residentId: text,
  rating: z.object({ rate: z.int(), note: text, feedbacks: z.array(text), submittedAt: z.number() }).optional(),
});

/** What the API remembers, in the shape of the data file. */
export const apiStateSchema = z.object({
  /** counts by `Tally`'s keys */
  used: z.record(z.string(), z.number()),
  /** names, with the ids of the people who carry them */
  tags: z.record(z.string(), z.array(text)),
  /** by the token that `article/create` answered */
  articleTokens: z.record(z.string(), z.object({ articleId: text, readyAt: z.number() })),
  articles: z.array(article),
  /** by the token that `preparevideo` answered */
  videos: z.record(z.string(), z.object({ id: text, name: text, size: z.number(), readyAt: z.number() })),
  groups: z.array(group),
  zbsMessages: z.array(zbsMessage),
  anonymous: z.array(z.object({ id: text, conversationId: text })),
});

export type ApiState = z.infer<typeof apiStateSchema>;
export type ArticleState = z.infer<typeof article>;
export type GroupState = z.infer<typeof group>;
export type ZbsMessageState = z.infer<typeof zbsMessage>;

export const emptyApiState = (): ApiState => ({
  used: {},
  tags: {},
  articleTokens: {},
  articles: [],
  videos: {},
  groups: [],
  zbsMessages: [],
  anonymous: [],
});
