import { z } from 'zod';
import { label } from './text-schema.js';

/** An answer with the line below it stands before the step's own question, in one message (contract §3.2). Characters. */
const LONGEST_ANSWER = 600;
/** A way of asking may be a whole story. Characters. */
export const LONGEST_STORY = 500;

const line = z.string().trim().min(1, 'không được để trống');
const date = z.iso.date('ngày phải viết như 2026-10-31');
const phrasing = line.max(LONGEST_STORY, `dài hơn ${LONGEST_STORY} ký tự`);

const question = z
  .strictObject({
    /** What a button calls it: "Ý bác là …?" */
    title: label,
    phrasings: z
      .array(phrasing.refine((words) => words.includes(' '), 'câu hỏi cần ít nhất hai chữ, kẻo nhận nhầm câu khác'))
      .min(2, 'ghi ít nhất hai cách hỏi'),
    /** The first line is the answer itself. */
    say: line,
    /** A sentence of its own below the answer: the official channel or hotline. */
    contact: line,
    sources: z.array(line).min(1, 'ghi ít nhất một nguồn'),
    reviewed: date,
    review_by: date,
  })
  .refine(({ say, contact }) => say.length + contact.length < LONGEST_ANSWER, {
    path: ['say'],
    message: `câu trả lời và dòng liên hệ dài hơn ${LONGEST_ANSWER} ký tự`,
  });

/** One system's frequent questions: content/faq/<system>.yaml, by topic id. */
export const faqSchema = z.strictObject({
  system: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối'),
  questions: z.record(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'mã chủ đề phải viết như vneid.la-gi'), question),
  /** Messages that are none of our questions, however much they look like one. */
  elsewhere: z.array(phrasing).default([]),
});

export type FaqFile = z.infer<typeof faqSchema>;
