import { requireAtMost } from '../../errors/unsent-call-error.js';
import { lengthOf } from '../../message/length.js';

type Common = {
  /** At most 150 characters. */
  readonly title: string;
  /** At most 300 characters. */
  readonly description: string;
  /** Default `hide`: an article is shown only where somebody says so (contract §3.7). */
  readonly status?: 'show' | 'hide';
  /** Whether people may comment; Zalo's default where nothing is said. */
  readonly comments?: 'show' | 'hide';
};

/** One block of an article. */
export type ArticleBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly url: string; readonly caption?: string };

/** An article of text and pictures, or of one video that was uploaded before. Lengths in code points after NFC. */
export type Article =
  | (Common & {
      readonly kind: 'normal';
      /** At most 50 characters. */
      readonly author: string;
      readonly coverUrl: string;
      readonly blocks: readonly ArticleBlock[];
    })
  | (Common & {
      readonly kind: 'video';
      readonly videoId: string;
      readonly avatarUrl: string;
    });

/** Contract §3.7. */
export const ARTICLE_LIMITS = { title: 150, author: 50, description: 300 } as const;

/**
 * The body of `create` and `update`. The contract gives the limits; the names of the fields are those of Zalo's public
 * SDKs.
 *
 * @throws UnsentCallError for a text over its limit
 */
export function articleBody(article: Article, path: string): Readonly<Record<string, unknown>> {
  requireLengths(article, path);
  const common = {
    type: article.kind,
    title: article.title.normalize('NFC'),
    description: article.description.normalize('NFC'),
    status: article.status ?? 'hide',
    ...(article.comments === undefined ? {} : { comment: article.comments }),
  };
  if (article.kind === 'video') return { ...common, video_id: article.videoId, avatar: article.avatarUrl };
  return {
    ...common,
    author: article.author.normalize('NFC'),
    cover: { cover_type: 'photo', photo_url: article.coverUrl, status: 'show' },
    body: article.blocks.map(blockBody),
  };
}

function blockBody(block: ArticleBlock): Readonly<Record<string, string>> {
  if (block.kind === 'text') return { type: 'text', content: block.text.normalize('NFC') };
  const { url, caption } = block;
  return { type: 'image', url, ...(caption === undefined ? {} : { caption: caption.normalize('NFC') }) };
}

function requireLengths(article: Article, path: string): void {
  requireAtMost(path, 'title', lengthOf(article.title), ARTICLE_LIMITS.title);
  requireAtMost(path, 'description', lengthOf(article.description), ARTICLE_LIMITS.description);
  if (article.kind === 'normal') requireAtMost(path, 'author', lengthOf(article.author), ARTICLE_LIMITS.author);
}
