import { z } from 'zod';
import { parseDuration } from './duration.js';

/** What a person can send that is no text. */
export const SENDABLE = ['picture', 'sticker', 'voice', 'video', 'gif', 'file', 'location', 'card'] as const;

/** What happens in a turn: exactly one of these. */
export const ACTS = ['follows', 'says', 'taps', 'sends', 'waits', 'staff', 'restarts', 'publishes'] as const;

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

const pattern = z.string().refine(isPattern, 'không phải biểu thức chính quy đúng');

const expectation = z
  .strictObject({
    /** Stands in one of the messages of the turn. */
    text: oneOrMore.optional(),
    /** A regular expression that one of the messages matches. */
    pattern: z
      .union([pattern, z.array(pattern).min(1)])
      .transform((value) => [value].flat())
      .optional(),
    /** Key of the place where the person stands afterwards, e.g. `step/vneid/quen-mat-khau/nhap-otp`. */
    step: z.string().optional(),
    /** Labels of buttons, with or without their numbers. */
    button: oneOrMore.optional(),
    /** The bot says nothing at all. */
    nothing: z.literal(true).optional(),
  })
  .refine((value) => Object.values(value).some((each) => each !== undefined), 'cần ít nhất một điều mong đợi');

const turn = z
  .strictObject({
    follows: z.literal(true).optional(),
    says: z.string().optional(),
    /** The label of a button of the latest message that has it. */
    taps: z.string().optional(),
    sends: z.enum(SENDABLE).optional(),
    /** Time goes by, e.g. `3 days`; timers that come due meanwhile are answered in their order. */
    waits: z
      .string()
      .refine((text) => parseDuration(text) !== null, 'phải viết như 30 minutes, 5 hours, 3 days')
      .optional(),
    /** A human of the ward writes to the person. */
    staff: z.literal('writes').optional(),
    /** The process dies in this turn after the commit; alone: between two turns. */
    crashes: z.literal(true).optional(),
    /** Everything is stopped and begun again from what is stored. */
    restarts: z.literal(true).optional(),
    /** Another version of the content: a folder with flows/ and content/, or an overlay file beside the transcript. */
    publishes: z.string().optional(),
    /** The new version is an urgent correction: whoever is in the middle of a task goes on in it at once. */
    map: z.literal(true).optional(),
    /** The bot's messages as people see them: the text, then a line of buttons in brackets. */
    bot: z.array(z.string()).optional(),
    expect: expectation.optional(),
  })
  .refine((given) => given.crashes || countActs(given) > 0, {
    error: `mỗi lượt có đúng một trong: ${ACTS.join(', ')}`,
  })
  .refine((given) => countActs(given) <= 1, { error: `mỗi lượt chỉ có một trong: ${ACTS.join(', ')}` })
  .refine((given) => !given.map || given.publishes !== undefined, 'map chỉ đi cùng publishes');

/** How many things happen in a turn, a crash aside. */
export function countActs(given: Readonly<Record<string, unknown>>): number {
  return ACTS.filter((act) => given[act] !== undefined).length;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

/** A whole conversation: what a resident does, what the bot says, and where the resident stands at the end. */
export const transcriptSchema = z.strictObject({
  about: z.string(),
  ward: z.string().default('tay-tuu'),
  turns: z.array(turn).min(1),
  /** Key of the last place, e.g. `done/vneid/cai-dat`. */
  ends: z.string().optional(),
});

export type Transcript = z.infer<typeof transcriptSchema>;
export type TranscriptTurn = Transcript['turns'][number];
export type Expectation = NonNullable<TranscriptTurn['expect']>;
