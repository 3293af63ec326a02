import { z } from 'zod';
import { invalid, overLimit } from '../envelope.js';
import { LIMITS, lengthOf } from '../limits.js';
import { readFields } from '../read-fields.js';

const shown = z.enum(['show', 'hide']);

const normal = z.looseObject({
  type: z.literal('normal').optional(),
  title: z.string().min(1),
  author: z.string().optional(),
  description: z.string().optional(),
  cover: z.looseObject({ cover_type: z.string(), photo_url: z.string().optional(), video_id: z.string().optional() }),
  body: z.array(z.looseObject({ type: z.enum(['text', 'image', 'video', 'product']) })).min(1),
  status: shown.optional(),
  comment: shown.optional(),
});

const video = z.looseObject({
  type: z.literal('video'),
  title: z.string().min(1),
  description: z.string().optional(),
  video_id: z.string().min(1),
  avatar: z.string(),
  status: shown.optional(),
  comment: shown.optional(),
});

const kind = z.looseObject({ type: z.enum(['normal', 'video']).optional() });

/** An article as the client wrote it, with Zalo's defaults; throws -201 or -210 (contract §3.7). */
export function readArticle(body: unknown): Record<string, unknown> {
  const { type = 'normal' } = readFields(kind, body);
  const article = type === 'video' ? readFields(video, body) : readFields(normal, body);
  assertLength(article.title, 'title', LIMITS.articleTitle);
  assertLength(article.description, 'description', LIMITS.articleDescription);
  const author = article['author'];
  if (author !== undefined && typeof author !== 'string') throw invalid('author');
  assertLength(author, 'author', LIMITS.articleAuthor);
  return { ...article, type, status: article.status ?? 'hide' };
}

function assertLength(text: string | undefined, field: string, limit: number): void {
  if (text !== undefined && lengthOf(text) > limit) throw overLimit(field);
}
