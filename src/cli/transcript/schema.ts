import { z } from 'zod';

const turn = z
  .strictObject({
    follows: z.literal(true).optional(),
    says: z.string().optional(),
    /** The label of a button of the latest message that has it. */
    taps: z.string().optional(),
    /** The bot's messages as people see them: the text, then a line of buttons in brackets. */
    bot: z.array(z.string()).default([]),
  })
  .refine(({ follows, says, taps }) => [follows, says, taps].filter((act) => act !== undefined).length === 1, {
    error: 'mỗi lượt có đúng một trong: follows, says, taps',
  });

/** A whole conversation: what a resident does, what the bot says, and where the resident stands at the end. */
export const transcriptSchema = z.strictObject({
  about: z.string(),
  ward: z.string().default('tay-tuu'),
  turns: z.array(turn).min(1),
  /** Key of the last place, e.g. `done/vneid/cai-dat`. */
  ends: z.string(),
});

export type Transcript = z.infer<typeof transcriptSchema>;
export type TranscriptTurn = Transcript['turns'][number];
