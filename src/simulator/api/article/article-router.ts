import express, { type Router } from 'express';
import { z } from 'zod';
import type { ArticleState } from '../../api-state.js';
import type { ApiDeps } from '../deps.js';
import { invalid, Refusal, succeed } from '../envelope.js';
import { count, readFields, readParameters } from '../read-fields.js';
import { readArticle } from './article-body.js';
import { thumbOf } from './article-summary.js';

const byToken = z.object({ token: z.string() });
const byId = z.object({ id: z.string() });
const slice = z.object({ offset: count, limit: count, type: z.enum(['normal', 'video']) });

type ArticleDeps = Pick<ApiDeps, 'store' | 'clock' | 'ids' | 'settings'>;

/** Contract §3.7: articles are made in two steps, as Zalo needs a moment for them. GETs take plain query parameters. */
export function articleRouter(deps: ArticleDeps): Router {
  const { store, clock, ids, settings } = deps;
  const { api } = store.state;
  const router = express.Router();

  const find = (id: string): ArticleState => {
    const article = api.articles.find((known) => known.id === id);
    if (!article) throw invalid('id');
    return article;
  };
  const tokenFor = (articleId: string) => {
    const token = ids.attachment();
    api.articleTokens[token] = { articleId, readyAt: clock.now() + settings().processingMs };
    store.saveSoon();
    return { token };
  };

  router.post('/v2.0/article/create', (req, res) => {
    const now = clock.now();
    const article = { id: ids.thing(), content: readArticle(req.body), createdAt: now, updatedAt: now };
    api.articles.push(article);
    succeed(res, tokenFor(article.id));
  });
  router.post('/v2.0/article/update', (req, res) => {
    const article = find(readFields(byId, req.body).id);
    Object.assign(article, { content: readArticle(req.body), updatedAt: clock.now() });
    succeed(res, tokenFor(article.id));
  });
  router.post('/v2.0/article/verify', (req, res) => {
    const made = api.articleTokens[readFields(byToken, req.body).token];
    if (!made) throw invalid('token');
    if (clock.now() < made.readyAt) throw new Refusal(-214, 'Article is being processed');
    succeed(res, { id: made.articleId });
  });
  router.post('/v2.0/article/remove', (req, res) => {
    api.articles.splice(api.articles.indexOf(find(readFields(byId, req.body).id)), 1);
    store.saveSoon();
    succeed(res);
  });
  router.get('/v2.0/article/getdetail', (req, res) => {
    const { id, content } = find(readParameters(byId, req).id);
    succeed(res, { ...content, id });
  });
  router.get('/v2.0/article/getslice', (req, res) => {
    const { offset, limit, type } = readParameters(slice, req);
    const all = api.articles.filter(({ content }) => content['type'] === type).toReversed();
    succeed(res, { medias: all.slice(offset, offset + limit).map(rowOf), total: all.length });
  });
  return router;
}

function rowOf({ id, content, createdAt, updatedAt }: ArticleState): object {
  return {
    id,
    type: content['type'],
    title: content['title'],
    status: content['status'],
    total_view: 0,
    total_share: 0,
    create_date: createdAt,
    update_date: updatedAt,
    thumb: thumbOf(content) ?? '',
    link_view: `https://article.invalid/${id}`, // resolves nowhere
  };
}
