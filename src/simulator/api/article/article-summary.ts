import type { ArticleState } from '../../api-state.js';
import type { SimContent } from '../../message.js';

/** What a chat shows of an article. */
export function summaryOf({ id, content }: ArticleState): NonNullable<SimContent['article']> {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    id,
    title: text(content['title']) ?? '',
    description: text(content['description']),
    imageUrl: thumbOf(content),
  };
}

/** The cover's picture, or a video's. */
export function thumbOf(content: ArticleState['content']): string | undefined {
  const { cover, avatar } = content;
  if (typeof avatar === 'string') return avatar;
  const url = typeof cover === 'object' && cover !== null && 'photo_url' in cover ? cover.photo_url : undefined;
  return typeof url === 'string' ? url : undefined;
}
