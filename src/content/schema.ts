import { z } from 'zod';

/** A message is two such texts and a lead; together they keep under Zalo's 2,000 code points (contract §3.2). */
const LONGEST_TEXT = 800;
const LONGEST_LINE = 120;
/** What fits on one line of a button on a small phone at large type. Zalo's own limit is 100 (contract §3.3). */
const LONGEST_LABEL = 28;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');
const text = z.string().trim().min(1, 'không được để trống').max(LONGEST_TEXT, `dài hơn ${LONGEST_TEXT} ký tự`);
const line = text.max(LONGEST_LINE, `dài hơn ${LONGEST_LINE} ký tự`);
const label = z
  .string()
  .trim()
  .min(1, 'không được để trống')
  .refine((value) => [...value].length <= LONGEST_LABEL, `nhãn nút dài hơn ${LONGEST_LABEL} ký tự`);
const date = z.iso.date('ngày phải viết như 2026-10-31');

const target = z
  .string()
  .regex(
    /^(again|next|human|menu|step:[a-z0-9-]+|task:[a-z0-9-]+(\/[a-z0-9-]+)?)$/,
    'phải là again, next, human, menu, step:<bước> hoặc task:<việc>',
  );

// biome-ignore lint/suspicious/noThenProperty: the word that authors read in YAML; nothing awaits it
const branch = z.strictObject({ id, label, say: text, then: target.optional(), go: label.optional() });

const step = z.strictObject({
  id,
  renamed_from: z.array(id).default([]),
  say: text,
  check: text,
  ok: label,
  picture: z
    .string()
    .regex(/^[a-z0-9-]+\.(png|jpg)$/, 'phải là tên tệp .png hoặc .jpg trong content/media/')
    .optional(),
  stuck: z.array(branch).min(1, 'mỗi bước cần ít nhất một cách gỡ khi bác bị vướng').max(4, 'nhiều hơn 4 nhánh'),
});

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
  steps: z.array(step).min(1, 'việc phải có ít nhất một bước'),
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

export const wardSchema = z.strictObject({
  slug: id,
  name: text,
  city: text,
  oa_name: text,
  hotlines: z.array(z.strictObject({ label: text, number: text, source: text })).min(1),
  hours: z.strictObject({ verified: z.boolean(), note: text.optional(), weekdays: hours, saturday: hours }),
});

export const pointsSchema = z.strictObject({
  points: z.array(z.strictObject({ id, name: text, hours_verified: z.boolean(), source: text })),
});

export type FlowFile = z.infer<typeof flowSchema>;
export type HomeFile = z.infer<typeof homeSchema>;
export type WardFile = z.infer<typeof wardSchema>;
export type PointsFile = z.infer<typeof pointsSchema>;
