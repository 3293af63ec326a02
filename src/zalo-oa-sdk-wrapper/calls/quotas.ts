import { z } from 'zod';
import type { Caller } from '../call/caller.js';
import { dataOf } from '../call/data.js';
import { countField, listOf, textField } from '../call/fields.js';
import type { CallOptions } from '../call/request.js';

/** Null where Zalo does not tell: it has begun to leave these out (contract §3.4). */
export type Remaining = { readonly remaining: number | null; readonly total: number | null };

export type UserQuota = {
  /** Epoch ms. */
  readonly lastInteractionAt: number | null;
  readonly reply: Remaining;
  readonly promotionToday: Remaining;
  readonly promotionThisMonth: Remaining;
};

export type OwnedQuota = {
  readonly owner: 'OA' | 'APP';
  readonly product: 'cs' | 'transaction';
  readonly type: 'sub_quota' | 'purchase_quota' | 'reward_quota';
};

export type QuotaAsset = Remaining & {
  readonly assetId: string;
  readonly product: string;
  readonly type: string;
  /** As Zalo writes it. */
  readonly validThrough: string;
};

/** What may still be sent (contract §4). Every call throws ZaloApiError. */
export type QuotaCalls = {
  /** Of the OA. */
  messages(options?: CallOptions): Promise<Remaining & { readonly type: string }>;
  /** Answers to one message of a person. */
  replies(messageId: string, options?: CallOptions): Promise<Remaining & { readonly type: string }>;
  /** Of one person, with the moment of their last interaction. */
  ofUser(userId: string, options?: CallOptions): Promise<UserQuota>;
  /** What the OA or the app holds, by product and source. */
  owned(quota: OwnedQuota, options?: CallOptions): Promise<readonly QuotaAsset[]>;
};

const V2 = '/v2.0/oa/quota/message';
const V3 = '/v3.0/oa/quota/message';

const messages = z
  .object({ type: textField, remain: countField, total: countField })
  .transform(({ type, remain, total }) => ({ type, remaining: remain, total }));

const none: Remaining = { remaining: null, total: null };
const replies = z
  .object({ remain: countField, total: countField })
  .transform(({ remain, total }): Remaining => ({ remaining: remain, total }))
  .nullish();
const promotion = z
  .object({
    daily_remain: countField,
    daily_total: countField,
    monthly_remain: countField,
    monthly_total: countField,
  })
  .nullish();

const ofUser = z.object({ last_interaction: countField, cs_reply: replies, promotion }).transform(
  (quota): UserQuota => ({
    lastInteractionAt: quota.last_interaction,
    reply: quota.cs_reply ?? none,
    promotionToday: {
      remaining: quota.promotion?.daily_remain ?? null,
      total: quota.promotion?.daily_total ?? null,
    },
    promotionThisMonth: {
      remaining: quota.promotion?.monthly_remain ?? null,
      total: quota.promotion?.monthly_total ?? null,
    },
  }),
);

const asset = z
  .object({
    asset_id: textField,
    product_type: textField,
    quota_type: textField,
    valid_through: textField,
    total: countField,
    remain: countField,
  })
  .transform(
    (quota): QuotaAsset => ({
      assetId: quota.asset_id,
      product: quota.product_type,
      type: quota.quota_type,
      validThrough: quota.valid_through,
      remaining: quota.remain,
      total: quota.total,
    }),
  );

export function quotaCalls(caller: Caller): QuotaCalls {
  const ask = <T>(schema: z.ZodType<T>, path: string, json?: Readonly<Record<string, string>>, options?: CallOptions) =>
    caller
      .call({ method: 'POST', path, ...(json && { json }), isRepeatable: true }, options)
      .then((answer) => dataOf(schema, answer, path));
  return {
    messages: (options) => ask(messages, V2, undefined, options),
    replies: (messageId, options) => ask(messages, V2, { message_id: messageId }, options),
    ofUser: (userId, options) => ask(ofUser, V3, { user_id: userId }, options),
    owned: ({ owner, product, type }, options) =>
      ask(listOf(asset), V3, { quota_owner: owner, product_type: product, quota_type: type }, options),
  };
}
