import { z } from 'zod';
import { nudgeSchema, stepSchema } from './step-schema.js';
import { id, label, line, text } from './text-schema.js';

const date = z.iso.date('ngày phải viết như 2026-10-31');

/** What one can still oversee; more belongs into tasks of their own. */
const MOST_STEPS = 200;

const task = z.strictObject({
  title: line,
  label,
  topics: z.array(z.string()).default([]),
  minutes: z.number().int().positive(),
  needs: z.array(line).min(1, 'ghi ít nhất một thứ cần chuẩn bị').max(8, 'nhiều hơn 8 thứ'),
  safety: text.optional(),
  sources: z.array(text).min(1, 'ghi ít nhất một nguồn'),
  reviewed: date,
  review_by: date,
  nudge: nudgeSchema.optional(),
  steps: z
    .array(stepSchema)
    .min(1, 'việc phải có ít nhất một bước')
    .max(MOST_STEPS, `việc có hơn ${MOST_STEPS} bước: tách thành nhiều việc`),
  done: text,
  next: z.array(id).max(2, 'nhiều nhất hai việc tiếp theo').default([]),
});

export const flowSchema = z.strictObject({
  id,
  title: text,
  menu: z.strictObject({ say: text }),
  tasks: z.record(id, task),
});

export const homeSchema = z.strictObject({
  id: z.literal('home'),
  title: text,
  greeting: z.strictObject({ say: text, keeps: text, consent: text, going_on: text, ok: label }),
  menu: z.strictObject({
    say: text,
    choices: z
      .array(
        z.union([z.strictObject({ id, label, flow: id }), z.strictObject({ id, label, say: text })], {
          error: 'mỗi mục cần id, label và một trong hai: flow hoặc say',
        }),
      )
      .min(1),
  }),
});

const hours = z.array(z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/, 'giờ phải viết như 07:30-11:30'));

export const areasSchema = z.array(z.strictObject({ id, label }));

/** Told to residents once somebody of the ward has verified it. */
const told = z.strictObject({ verified: z.boolean(), text, source: text });

export const wardSchema = z.strictObject({
  slug: id,
  name: text,
  city: text,
  oa_name: text,
  hotlines: z.array(z.strictObject({ label: text, number: text, source: text })).min(1),
  /** Neighbourhoods, for questions about where somebody lives; ids stay stable. */
  areas: areasSchema.default([]),
  hours: z.strictObject({ verified: z.boolean(), note: text.optional(), weekdays: hours, saturday: hours }),
  address: told.optional(),
  /** The ward's other channels: Facebook, YouTube, a site. Its OA is told by `oa_name`. */
  channels: z.array(z.strictObject({ label: text, at: text, source: text })).default([]),
  /** Where its handbook of digital skills is to be had. */
  handbook: told.optional(),
});

export const pointsSchema = z.strictObject({
  points: z.array(
    z.strictObject({
      id,
      name: text,
      /** As residents read it: “thứ Ba, 8 giờ đến 11 giờ”. Told once it is verified. */
      hours: text.optional(),
      hours_verified: z.boolean(),
      source: text,
    }),
  ),
});

export type FlowFile = z.infer<typeof flowSchema>;
export type HomeFile = z.infer<typeof homeSchema>;
export type WardFile = z.infer<typeof wardSchema>;
export type PointsFile = z.infer<typeof pointsSchema>;
