import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '../../call/caller.js';
import { dataOf, takenOf } from '../../call/data.js';
import { countField, listOf, textField } from '../../call/fields.js';
import type { CallOptions } from '../../call/request.js';
import { UnsentCallError } from '../../errors/unsent-call-error.js';
import { zaloPhone } from '../phone.js';
import { type Rating, type RatingQuery, ratingQuery, ratings } from './rating.js';
import { uploadTemplateImage } from './template-image.js';
import { type ListedTemplate, listedTemplate, type TemplateInfo, templateInfo } from './template-info.js';
import {
  type SentToPhone,
  type SentToUser,
  sentToPhone,
  sentToUser,
  type TemplateMessage,
  type TrackedMessage,
  templateBody,
  trackedBody,
} from './template-message.js';

export type TemplatePage = { readonly offset?: number; readonly limit?: number };

/**
 * ZBS template messages, the paid road to people who have not written (contract §3.6). All but `toUser` go to
 * business.openapi.zalo.me: outside the OA's rate, and with an error table of their own (§7.2). A send whose answer is
 * lost is `uncertain` and never repeated. Every call throws ZaloApiError.
 */
export type TemplateCalls = {
  /** By user id; -249 where the template cannot go that way. */
  toUser(userId: string, message: TemplateMessage, options?: CallOptions): Promise<SentToUser>;
  /** By phone, in any of the forms `0…`, `84…`, `+84…`. Throws UnsentCallError for another form. */
  toPhone(phone: string, message: TrackedMessage, options?: CallOptions): Promise<SentToPhone>;
  /** By the hash of a phone, as `hashPhone` makes it. */
  toHashedPhone(phoneHash: string, message: TrackedMessage, options?: CallOptions): Promise<SentToPhone>;
  /** How far a message has come: Zalo's number, -1, 0 or 1, and when it arrived. */
  status(
    messageId: string,
    options?: CallOptions,
  ): Promise<{ readonly status: number | null; readonly deliveredAt: number | null; readonly text: string }>;
  quota(options?: CallOptions): Promise<{ readonly daily: number | null; readonly remaining: number | null }>;
  /** HIGH, MEDIUM or LOW, of which the daily limit depends (contract §4). */
  quality(options?: CallOptions): Promise<{ readonly current: string; readonly last7Days: string }>;
  list(
    page?: TemplatePage,
    options?: CallOptions,
  ): Promise<{ readonly total: number | null; readonly templates: readonly ListedTemplate[] }>;
  info(templateId: string, options?: CallOptions): Promise<TemplateInfo>;
  ratings(
    query: RatingQuery,
    options?: CallOptions,
  ): Promise<{ readonly total: number | null; readonly ratings: readonly Rating[] }>;
  /** Tags of templates that the OA may use, as Zalo answers: the shape is [unknown]. */
  tags(options?: CallOptions): Promise<unknown>;
  /** Hands a template in for approval, 100 a day; body and answer are [unknown] and go through as they are. */
  create(body: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<unknown>;
  /** A jpg or png of at most 500 KB for a template; the name of the id in the answer is of Zalo's public samples. */
  uploadImage(bytes: Uint8Array, options?: CallOptions): Promise<{ readonly mediaId: string }>;
  /** As `create`. */
  edit(body: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<unknown>;
};

const TO_USER = '/v3.0/oa/message/template';
const TO_PHONE = '/message/template';
const TO_HASH = '/message/template/hashphone';

/** SHA-256 of a phone in Zalo's form, in lower-case hex (contract §3.6). Throws UnsentCallError for another form. */
export function hashPhone(phone: string): string {
  return createHash('sha256').update(zaloPhone(phone, TO_HASH)).digest('hex');
}

const status = z
  .object({ status: countField, delivery_time: countField, message: textField })
  .transform((data) => ({ status: data.status, deliveredAt: data.delivery_time, text: data.message }));
const quota = z
  .object({ dailyQuota: countField, remainingQuota: countField })
  .transform(({ dailyQuota, remainingQuota }) => ({ daily: dailyQuota, remaining: remainingQuota }));
const quality = z
  .object({ oaCurrentQuality: textField, oa7dayQuality: textField })
  .transform((data) => ({ current: data.oaCurrentQuality, last7Days: data.oa7dayQuality }));
const metadata = z.object({ total: countField }).nullish().catch(null);

export function templateCalls(caller: Caller): TemplateCalls {
  const get = (path: string, query: Readonly<Record<string, string>>, options?: CallOptions) =>
    caller.call({ method: 'GET', host: 'zbs', path, query }, options);
  const post = (path: string, json: Readonly<Record<string, unknown>>, options?: CallOptions) =>
    caller.call({ method: 'POST', host: 'zbs', path, json }, options);

  return {
    async toUser(userId, message, options) {
      const json = { user_id: userId, ...templateBody(message) };
      return takenOf(sentToUser, await caller.call({ method: 'POST', path: TO_USER, json }, options));
    },
    async toPhone(phone, message, options) {
      const json = { phone: zaloPhone(phone, TO_PHONE), ...trackedBody(message, TO_PHONE) };
      return takenOf(sentToPhone, await post(TO_PHONE, json, options));
    },
    async toHashedPhone(phoneHash, message, options) {
      if (!/^[0-9a-f]{64}$/.test(phoneHash)) {
        throw new UnsentCallError(TO_HASH, { field: 'phoneHash', limit: '64 hex digits', actual: 'another form' });
      }
      const json = { phone: phoneHash, ...trackedBody(message, TO_HASH) };
      return takenOf(sentToPhone, await post(TO_HASH, json, options));
    },
    async status(messageId, options) {
      const path = '/message/status';
      return dataOf(status, await get(path, { message_id: messageId }, options), path);
    },
    async quota(options) {
      return dataOf(quota, await get('/message/quota', {}, options), '/message/quota');
    },
    async quality(options) {
      return dataOf(quality, await get('/quality', {}, options), '/quality');
    },
    async list({ offset = 0, limit = 100 } = {}, options) {
      const path = '/template/all';
      const answer = await get(path, { offset: String(offset), limit: String(limit) }, options);
      const templates = dataOf(listOf(listedTemplate), answer, path);
      return { total: metadata.parse(answer['metadata'])?.total ?? null, templates };
    },
    async info(templateId, options) {
      const path = '/template/info/v2';
      return dataOf(templateInfo, await get(path, { template_id: templateId }, options), path);
    },
    async ratings(query, options) {
      return dataOf(ratings, await get('/rating/get', ratingQuery(query), options), '/rating/get');
    },
    async tags(options) {
      return (await get('/message/template-tag', {}, options))['data'];
    },
    uploadImage: (bytes, options) => uploadTemplateImage(caller, bytes, options),
    async create(body, options) {
      return (await post('/template/create', body, options))['data'];
    },
    async edit(body, options) {
      return (await post('/template/edit', body, options))['data'];
    },
  };
}
