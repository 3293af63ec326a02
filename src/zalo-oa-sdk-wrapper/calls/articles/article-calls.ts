import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Caller } from '../../call/caller.js';
import { dataOf, takenOf } from '../../call/data.js';
import { idField, takenId } from '../../call/fields.js';
import type { CallOptions } from '../../call/request.js';
import { requireAtMost, UnsentCallError } from '../../errors/unsent-call-error.js';
import { ZaloApiError } from '../../errors/zalo-api-error.js';
import { type Article, articleBody } from './article.js';
import { type ArticleDetail, articleDetail, articleList, type ListedArticle } from './article-listing.js';
import { prepareVideo, type VideoState, verifyVideo } from './article-video.js';
import { type Audience, targetBody } from './audience.js';
import { pollWhileProcessing, type Sleep } from './poll.js';

export type ArticleOptions = {
  /** Waits so many ms, or until the signal. Default: a timer. */
  readonly sleep?: Sleep;
};

export type ArticlePage = {
  /** Default `normal`. */
  readonly kind?: Article['kind'];
  readonly offset?: number;
  /** Default 10. */
  readonly limit?: number;
};

/**
 * Articles and their broadcast (contract §3.7). Every call throws UnsentCallError for what breaks a limit, and
 * ZaloApiError.
 */
export type ArticleCalls = {
  /** Hands an article in. The token stands for it until Zalo has processed it and `verify` tells its id. */
  create(article: Article, options?: CallOptions): Promise<{ readonly token: string }>;
  /** The id of a processed article; ZaloApiError -214, `transient`, until then. */
  verify(token: string, options?: CallOptions): Promise<{ readonly id: string }>;
  /** As `verify`, asking again with growing pauses while Zalo processes: about two minutes, then the last error. */
  waitFor(token: string, options?: CallOptions): Promise<{ readonly id: string }>;
  /**
   * `create` and `waitFor` in one. Where the article was handed in and its id did not come, whatever the reason, the
   * error is `uncertain`: it may appear, and to publish it again would make a second one. Keep the token instead where
   * you need to go on with it.
   */
  publish(article: Article, options?: CallOptions): Promise<{ readonly id: string }>;
  /** Puts this article in the place of another. Its token is for `verify` too. */
  update(id: string, article: Article, options?: CallOptions): Promise<{ readonly token: string }>;
  remove(id: string, options?: CallOptions): Promise<void>;
  list(
    page?: ArticlePage,
    options?: CallOptions,
  ): Promise<{ readonly total: number | null; readonly articles: readonly ListedArticle[] }>;
  detail(id: string, options?: CallOptions): Promise<ArticleDetail>;
  /** Uploads a video of at most 50 MB for a video article. */
  prepareVideo(
    video: { readonly bytes: Uint8Array; readonly name: string },
    options?: CallOptions,
  ): Promise<{ readonly token: string }>;
  verifyVideo(token: string, options?: CallOptions): Promise<VideoState>;
  /**
   * Sends one to five articles to followers, between 06:00 and 21:59 (-234) and after Zalo's moderation of about half
   * an hour. Never repeated by itself. The id is empty where Zalo took it without telling one.
   */
  broadcast(
    broadcast: { readonly articleIds: readonly string[]; readonly audience?: Audience },
    options?: CallOptions,
  ): Promise<{ readonly messageId: string }>;
};

const PATH = '/v2.0/article';
const BROADCAST = '/v2.0/oa/message';
const MOST_ARTICLES = 5;
const token = z.object({ token: idField });

export function articleCalls(caller: Caller, { sleep = sleepFor }: ArticleOptions = {}): ArticleCalls {
  const post = async (action: string, json: Readonly<Record<string, unknown>>, options?: CallOptions) =>
    caller.call({ method: 'POST', path: `${PATH}/${action}`, json }, options);

  const calls: ArticleCalls = {
    async create(article, options) {
      const path = `${PATH}/create`;
      return dataOf(token, await post('create', articleBody(article, path), options), path);
    },
    async verify(articleToken, options) {
      const path = `${PATH}/verify`;
      const json = { token: articleToken };
      const answer = await caller.call({ method: 'POST', path, json, isRepeatable: true }, options);
      return dataOf(z.object({ id: idField }), answer, path);
    },
    waitFor: (articleToken, options) =>
      pollWhileProcessing(() => calls.verify(articleToken, options), sleep, options?.signal),
    async publish(article, options) {
      const { token: articleToken } = await calls.create(article, options);
      return await calls.waitFor(articleToken, options).catch(handedIn);
    },
    async update(id, article, options) {
      const path = `${PATH}/update`;
      return dataOf(token, await post('update', { id, ...articleBody(article, path) }, options), path);
    },
    async remove(id, options) {
      await caller.call({ method: 'POST', path: `${PATH}/remove`, json: { id }, isRepeatable: true }, options);
    },
    async list({ kind = 'normal', offset = 0, limit = 10 } = {}, options) {
      const path = `${PATH}/getslice`;
      const query = { offset: String(offset), limit: String(limit), type: kind };
      return dataOf(articleList, await caller.call({ method: 'GET', path, query }, options), path);
    },
    async detail(id, options) {
      const path = `${PATH}/getdetail`;
      return dataOf(articleDetail, await caller.call({ method: 'GET', path, query: { id } }, options), path);
    },
    prepareVideo: ({ bytes, name }, options) => prepareVideo(caller, bytes, name, options),
    verifyVideo: (videoToken, options) => verifyVideo(caller, videoToken, options),
    async broadcast({ articleIds, audience = {} }, options) {
      requireArticles(articleIds.length);
      const target = targetBody(audience, BROADCAST);
      const elements = articleIds.map((id) => ({ media_type: 'article', attachment_id: id }));
      const attachment = { type: 'template', payload: { template_type: 'media', elements } };
      const json = { recipient: { target }, message: { attachment } };
      const answer = await caller.call({ method: 'POST', path: BROADCAST, json }, options);
      return { messageId: takenOf(z.object({ message_id: takenId }), answer).message_id };
    },
  };
  return calls;
}

function handedIn(cause: unknown): never {
  const code = cause instanceof ZaloApiError ? cause.code : null;
  throw new ZaloApiError('uncertain', `${PATH}/verify`, { code, cause });
}

function requireArticles(count: number): void {
  requireAtMost(BROADCAST, 'articles', count, MOST_ARTICLES);
  if (count === 0) throw new UnsentCallError(BROADCAST, { field: 'articles', limit: 'one to five', actual: 0 });
}

async function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal });
}
