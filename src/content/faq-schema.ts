import { z } from 'zod';
import { fewestWords } from '../understanding/index.js';

/** An answer stands before the step's own question, in one message (contract §3.2). Characters. */
const LONGEST_ANSWER = 400;
const LONGEST_PHRASING = 80;

const line = z.string().trim().min(1, 'không được để trống');
const date = z.iso.date('ngày phải viết như 2026-10-31');

const question = z.strictObject({
  phrasings: z
    .array(
      line
        .max(LONGEST_PHRASING, `dài hơn ${LONGEST_PHRASING} ký tự`)
        .refine((phrasing) => fewestWords(phrasing), 'câu hỏi cần ít nhất ba chữ, kẻo nhận nhầm câu trả lời khác'),
    )
    .min(2, 'ghi ít nhất hai cách hỏi'),
  say: line.max(LONGEST_ANSWER, `dài hơn ${LONGEST_ANSWER} ký tự`),
  sources: z.array(line).min(1, 'ghi ít nhất một nguồn'),
  reviewed: date,
  review_by: date,
});

/** One system's frequent questions: content/faq/<system>.yaml, by topic id. */
export const faqSchema = z.strictObject({
  system: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối'),
  questions: z.record(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'mã chủ đề phải viết như vneid.la-gi'), question),
});

export type FaqFile = z.infer<typeof faqSchema>;
