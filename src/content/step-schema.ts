import { z } from 'zod';
import { COMMANDS, OUTCOMES } from '../engine/index.js';
import { id, label, line, text } from './text-schema.js';

const LONGEST_ANSWER = 500;
const MOST_HOURS = 30 * 24;
/** Numbers are two digits, and a longer list is read by nobody. */
const MOST_CHOICES = 12;

export const target = z
  .string()
  .regex(
    /^(again|next|human|menu|step:[a-z0-9-]+|task:[a-z0-9-]+(\/[a-z0-9-]+)?)$/,
    'phải là again, next, human, menu, step:<bước> hoặc task:<việc>',
  );

/** Where a step leads by itself: "again" would be itself. */
const onward = z
  .string()
  .regex(
    /^(next|done|human|menu|step:[a-z0-9-]+|task:[a-z0-9-]+(\/[a-z0-9-]+)?)$/,
    'phải là next, done, human, menu, step:<bước> hoặc task:<việc>',
  );

// biome-ignore lint/suspicious/noThenProperty: the word that authors read in YAML; nothing awaits it
const branch = z.strictObject({ id, label, say: text, then: target.optional(), go: label.optional() });
const stuck = z.array(branch).min(1, 'mỗi bước cần ít nhất một cách gỡ khi bác bị vướng').max(4, 'nhiều hơn 4 nhánh');

const command = z.enum(COMMANDS, { error: `phải là một trong: ${COMMANDS.join(', ')}` });
const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'tên chỉ gồm chữ thường không dấu, số và gạch nối');
const hours = z.number().positive('phải lớn hơn 0').max(MOST_HOURS, `nhiều nhất ${MOST_HOURS} giờ`);

/** What people call an answer beside its label. */
const also = z.array(label).min(1, 'ghi ít nhất một cách gọi, hoặc bỏ khoá này').max(12, 'nhiều hơn 12 cách gọi');

const base = { id, renamed_from: z.array(id).default([]) };
const talking = {
  ...base,
  ignore: z.array(command).optional(),
  allow: z.array(command).optional(),
  old_button: z.enum(['past', 'rewind'], { error: 'phải là past hoặc rewind' }).default('past'),
};

const show = z.strictObject({
  ...talking,
  kind: z.literal('show'),
  say: text,
  check: text,
  ok: label,
  picture: z
    .string()
    .regex(/^[a-z0-9-]+\.(png|jpg)$/, 'phải là tên tệp .png hoặc .jpg trong content/media/')
    .optional(),
  stuck,
});

const ask = z.strictObject({
  ...talking,
  kind: z.literal('ask'),
  ask: text,
  save: name,
  answer: z.enum(['choice', 'yes-no', 'date', 'area', 'text'], {
    error: 'phải là choice, yes-no, date, area hoặc text',
  }),
  choices: z
    // biome-ignore lint/suspicious/noThenProperty: the word that authors read in YAML; nothing awaits it
    .array(z.strictObject({ id, label, also: also.default([]), then: onward.optional() }))
    .min(2, 'cần ít nhất hai câu trả lời')
    .max(MOST_CHOICES, `nhiều nhất ${MOST_CHOICES} câu trả lời`)
    .optional(),
  yes: label.optional(),
  no: label.optional(),
  when: z.enum(['any', 'past', 'future'], { error: 'phải là any, past hoặc future' }).optional(),
  longest: z.number().int().positive().max(LONGEST_ANSWER, `nhiều nhất ${LONGEST_ANSWER} ký tự`).optional(),
  remember: z.boolean().default(false),
  keep_hours: hours.optional(),
  retry: text.optional(),
});

const condition = z.union(
  [
    // biome-ignore lint/suspicious/noThenProperty: the word that authors read in YAML; nothing awaits it
    z.strictObject({ if: z.string().trim().min(1, 'không được để trống'), then: onward }),
    z.strictObject({ else: onward }),
  ],
  { error: 'mỗi nhánh là if và then, nhánh cuối là else: next, done, human, menu, step:<bước> hoặc task:<việc>' },
);

/** How a step's kind is told: by the key that only this kind has. `wait` goes before `say`, which it has too. */
const KEYS = [
  ['ask', 'ask'],
  ['branch', 'branch'],
  ['call', 'call'],
  ['goto', 'goto'],
  ['wait', 'wait'],
  ['record', 'record'],
  ['hand_over', 'hand-over'],
  ['feedback', 'feedback'],
  ['say', 'show'],
  ['check', 'show'],
] as const;

/** One step of a file, with its kind. */
export const stepSchema = z.preprocess(
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('kind' in value) return { ...value, kind: undefined }; // an author's own `kind` is an unknown word
    const [, kind] = KEYS.find(([key]) => key in value) ?? [];
    return { ...value, kind };
  },
  z.discriminatedUnion(
    'kind',
    [
      show,
      ask,
      z.strictObject({
        ...base,
        kind: z.literal('branch'),
        branch: z.array(condition).min(1, 'cần ít nhất một nhánh'),
      }),
      z.strictObject({
        ...base,
        kind: z.literal('call'),
        call: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'phải là <việc> hoặc <luồng>/<việc>'),
      }),
      z.strictObject({ ...base, kind: z.literal('goto'), goto: onward }),
      z.strictObject({
        ...talking,
        kind: z.literal('wait'),
        wait: z.strictObject({ hours }),
        say: text,
        ok: label,
        remind: text,
        stuck,
      }),
      z.strictObject({
        ...base,
        kind: z.literal('record'),
        record: z.enum(OUTCOMES, { error: `phải là một trong: ${OUTCOMES.join(', ')}` }),
      }),
      z.strictObject({ ...base, kind: z.literal('hand-over'), hand_over: text }),
      z.strictObject({ ...talking, kind: z.literal('feedback'), feedback: line }),
    ],
    { error: 'không rõ đây là bước loại nào: cần say, ask, branch, call, goto, wait, record, hand_over hoặc feedback' },
  ),
);

export type StepFile = z.infer<typeof stepSchema>;
export type BranchFile = z.infer<typeof branch>;
export type TalkingFile = Extract<StepFile, { old_button: string }>;
export type AskFile = Extract<StepFile, { kind: 'ask' }>;
export const nudgeSchema = z.strictObject({ after_hours: hours, say: text });
