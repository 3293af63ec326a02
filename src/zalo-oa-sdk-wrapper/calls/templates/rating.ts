import { z } from 'zod';
import { countField, listOf, textField } from '../../call/fields.js';

/** What a person answered to a rating template (the fields of `user_feedback`, contract §2.10). */
export type Rating = {
  readonly messageId: string;
  readonly trackingId: string;
  /** Stars. */
  readonly rate: number | null;
  readonly note: string;
  readonly feedbacks: readonly string[];
  /** Epoch ms. */
  readonly submittedAt: number | null;
};

export type RatingQuery = {
  readonly templateId: string;
  /** Epoch ms, both included. */
  readonly from: number;
  readonly to: number;
  readonly offset?: number;
  readonly limit?: number;
};

export const ratingQuery = ({ templateId, from, to, offset = 0, limit = 100 }: RatingQuery) => ({
  template_id: templateId,
  from_time: String(from),
  to_time: String(to),
  offset: String(offset),
  limit: String(limit),
});

const rating = z
  .object({
    msgId: textField,
    trackingId: textField,
    rate: countField,
    note: textField,
    feedbacks: listOf(z.string()),
    submitDate: countField,
  })
  .transform(({ msgId, submitDate, ...rest }): Rating => ({ ...rest, messageId: msgId, submittedAt: submitDate }));

export const ratings = z
  .object({ total: countField, data: listOf(rating) })
  .transform(({ total, data }) => ({ total, ratings: data }));
