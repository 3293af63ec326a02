import { z } from 'zod';
import { countField, idField, listOf, textField } from '../../call/fields.js';

/** An article in a list. Text that Zalo does not tell is empty, a count null. Field names are of its public SDKs. */
export type ListedArticle = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly status: string;
  /** Epoch ms. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly views: number | null;
  readonly shares: number | null;
  readonly thumbnail: string;
  readonly link: string;
};

export type ArticleDetail = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly status: string;
  readonly comments: string;
  readonly link: string;
  /** As Zalo answers: their shapes are [unknown]. */
  readonly cover: unknown;
  readonly blocks: readonly unknown[];
};

const listed = z
  .object({
    id: idField,
    type: textField,
    title: textField,
    status: textField,
    create_date: countField,
    update_date: countField,
    total_view: countField,
    total_share: countField,
    thumb: textField,
    link_view: textField,
  })
  .transform(
    (article): ListedArticle => ({
      id: article.id,
      kind: article.type,
      title: article.title,
      status: article.status,
      createdAt: article.create_date,
      updatedAt: article.update_date,
      views: article.total_view,
      shares: article.total_share,
      thumbnail: article.thumb,
      link: article.link_view,
    }),
  );

export const articleList = z
  .object({ total: countField, medias: listOf(listed) })
  .transform(({ total, medias }) => ({ total, articles: medias }));

export const articleDetail = z
  .object({
    id: idField,
    type: textField,
    title: textField,
    author: textField,
    description: textField,
    status: textField,
    comment: textField,
    link_view: textField,
    cover: z.unknown().optional(),
    body: z.array(z.unknown()).nullish().catch(null),
  })
  .transform(
    (article): ArticleDetail => ({
      id: article.id,
      kind: article.type,
      title: article.title,
      author: article.author,
      description: article.description,
      status: article.status,
      comments: article.comment,
      link: article.link_view,
      cover: article.cover,
      blocks: article.body ?? [],
    }),
  );
