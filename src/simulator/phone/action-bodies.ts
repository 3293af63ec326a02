import { z } from 'zod';
import { readDataUrl } from './data-url.js';

const webUrl = z.url({ protocol: /^https?$/ });

const dataUrl = z.string().transform((text, context) => {
  const media = readDataUrl(text);
  if (media) return media;
  context.addIssue({ code: 'custom', message: 'no data URL of a picture, a sound or a film' });
  return z.NEVER;
});

const phoneNumber = z.string().regex(/^84\d+$/, 'a phone number of the form 84…');
const optionalText = z.string().optional();

/** What the page posts for each action of a resident. */
export const actionBodies = {
  say: z.object({ text: z.string().trim().min(1).max(2000), quote: optionalText }),
  tap: z.object({ messageId: z.string(), choice: z.int().min(0) }),
  sticker: z.object({ sticker: z.string().min(1) }),
  image: z.object({ url: webUrl.optional(), dataUrl: dataUrl.optional(), text: optionalText }),
  gif: z.object({ url: webUrl.optional(), dataUrl: dataUrl.optional() }),
  voice: z.object({ seconds: z.number().min(0).max(600).optional(), dataUrl: dataUrl.optional() }),
  video: z.object({ url: webUrl.optional(), thumbnail: webUrl.optional() }),
  file: z.object({ name: z.string().min(1), size: z.int().min(0), type: optionalText }),
  location: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  contact: z.object({ name: z.string().min(1), phone: phoneNumber }),
  link: z.object({ url: webUrl, title: optionalText, description: optionalText }),
  follow: z.object({ source: z.enum(['oa_profile', 'message_invite', 'social_plugin']).optional() }),
  block: z.object({ blocked: z.boolean() }),
  react: z.object({ messageId: z.string(), icon: z.string().min(1) }),
  'submit-info': z.object({
    name: z.string().min(1),
    phone: phoneNumber,
    birthday: optionalText,
    gender: optionalText,
    city: optionalText,
    district: optionalText,
    ward: optionalText,
    address: optionalText,
  }),
  staff: z.object({ text: z.string().trim().min(1).max(2000), adminId: z.string().regex(/^\d+$/).optional() }),
  resident: z.object({ name: z.string().trim().min(1).max(60), age: z.int().min(1).max(130).optional() }),
} as const;
