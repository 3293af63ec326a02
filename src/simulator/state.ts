import { z } from 'zod';
import { apiStateSchema, emptyApiState } from './api-state.js';
import { residentTraits } from './resident-traits.js';
import { RESIDENTS, type ResidentProfile } from './residents.js';

const payload = z.union([
  z.string(),
  z.object({ url: z.string().optional(), phone_code: z.string().optional(), content: z.string().optional() }),
]);

const messageSchema = z.object({
  id: z.string(),
  residentId: z.string(),
  from: z.enum(['resident', 'oa']),
  at: z.number(),
  text: z.string().optional(),
  imageUrl: z.string().optional(),
  sticker: z.string().optional(),
  gifUrl: z.string().optional(),
  voice: z.object({ url: z.string(), seconds: z.number().optional() }).optional(),
  video: z.object({ url: z.string(), thumbnail: z.string().optional() }).optional(),
  file: z.object({ name: z.string(), size: z.number(), type: z.string(), url: z.string() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: z.object({ name: z.string(), phone: z.string() }).optional(),
  link: z.object({ url: z.string(), title: z.string().optional(), description: z.string().optional() }).optional(),
  infoRequest: z
    .object({ title: z.string(), subtitle: z.string().optional(), imageUrl: z.string().optional() })
    .optional(),
  article: z
    .object({
      id: z.string(),
      title: z.string(),
      description: z.string().optional(),
      imageUrl: z.string().optional(),
    })
    .optional(),
  buttons: z.array(z.object({ title: z.string(), type: z.string(), payload })),
  elements: z
    .array(
      z.object({
        title: z.string(),
        subtitle: z.string().optional(),
        imageUrl: z.string().optional(),
        action: z.object({ type: z.string(), payload }).optional(),
      }),
    )
    .optional(),
  quote: z.string().optional(),
  hidden: z.boolean().optional(),
  reaction: z.string().optional(),
  userReaction: z.string().optional(),
  staffId: z.string().optional(),
  receivedAt: z.number().optional(),
  seenAt: z.number().optional(),
});

const residentSchema = z.object({
  id: z.string(),
  idByApp: z.string(),
  name: z.string(),
  age: z.number().optional(),
  isFollower: z.boolean(),
  /** wrote to the OA or clicked "chat now" at least once */
  hasContacted: z.boolean(),
  hasBlocked: z.boolean(),
  lastInteractionAt: z.number().optional(),
  ...residentTraits,
});

const attachmentSchema = z.object({
  id: z.string(),
  kind: z.enum(['image', 'gif', 'file']),
  type: z.string(),
  name: z.string(),
  size: z.number(),
  uploadedAt: z.number(),
});

const expiring = z.object({ value: z.string(), expiresAt: z.number() });

/** Everything the simulator remembers, in the shape of its data file. */
export const stateSchema = z.object({
  version: z.literal(1),
  accessToken: expiring.optional(),
  /** unused ones only: a refresh token leaves the list as it is spent */
  refreshTokens: z.array(expiring),
  codes: z.array(expiring.extend({ challenge: z.string().optional() })),
  residents: z.array(residentSchema),
  chats: z.record(z.string(), z.array(messageSchema)),
  attachments: z.array(attachmentSchema).default([]),
  api: apiStateSchema.default(emptyApiState),
  /** what residents sent from their phones; a file of an earlier version has none */
  media: z.array(z.object({ id: z.string(), type: z.string() })).default([]),
  /** how far the clock was moved, in milliseconds */
  clockOffsetMs: z.number().default(0),
});

export type SimState = z.infer<typeof stateSchema>;
export type ResidentState = z.infer<typeof residentSchema>;

/** Someone who never met the OA. */
export function newResident(profile: ResidentProfile): ResidentState {
  return { ...profile, isFollower: false, hasContacted: false, hasBlocked: false };
}

export function emptyState(): SimState {
  const residents = RESIDENTS.map(newResident);
  return {
    version: 1,
    refreshTokens: [],
    codes: [],
    residents,
    chats: {},
    attachments: [],
    api: emptyApiState(),
    media: [],
    clockOffsetMs: 0,
  };
}
