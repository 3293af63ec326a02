import { z } from 'zod';
import { readFields } from '../read-fields.js';

const buttonPayload = z.union([
  z.string(),
  z.object({ url: z.string().optional(), phone_code: z.string().optional(), content: z.string().optional() }),
]);

const element = z.object({
  media_type: z.string().optional(),
  url: z.string().optional(),
  attachment_id: z.string().optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  title: z.string().optional(),
  subtitle: z.string().optional(),
  image_url: z.string().optional(),
  // flat, where a button nests its payload (contract §3.3)
  default_action: z
    .object({
      type: z.string(),
      url: z.string().optional(),
      phone_code: z.string().optional(),
      content: z.string().optional(),
      payload: buttonPayload.optional(),
    })
    .optional(),
});

const attachment = z.object({
  type: z.string(),
  payload: z.object({
    template_type: z.string().optional(),
    token: z.string().optional(),
    elements: z.array(element).optional(),
    buttons: z.array(z.object({ title: z.string(), type: z.string(), payload: buttonPayload })).optional(),
  }),
});

const reaction = z.object({ react_icon: z.string(), react_message_id: z.string() });

// ids are strings only: JSON.parse has already bent an id that came as a number (contract §1.4)
const sendBody = z.object({
  recipient: z.object({
    user_id: z.string().optional(),
    message_id: z.string().optional(),
    anonymous_id: z.string().optional(),
    conversation_id: z.string().optional(),
    group_id: z.string().optional(),
    target: z.record(z.string(), z.unknown()).optional(),
  }),
  message: z
    .object({
      text: z.string().optional(),
      quote_message_id: z.string().optional(),
      attachment: attachment.optional(),
      sender_action: reaction.optional(),
    })
    .optional(),
  sender_action: reaction.optional(),
});

export type SendBody = z.infer<typeof sendBody>;
export type SentMessage = NonNullable<SendBody['message']>;
export type SentReaction = z.infer<typeof reaction>;
export type SentElement = z.infer<typeof element>;
export type SentButton = NonNullable<z.infer<typeof attachment>['payload']['buttons']>[number];

/** The body's shape; throws -201 with the name of the first field that is wrong. */
export const parseSendBody = (body: unknown): SendBody => readFields(sendBody, body);
