import { z } from 'zod';

export type EventBase = {
  /** The same for every delivery of one event: what de-duplication goes by (contract §1.4). */
  readonly id: string;
  readonly name: string;
  /** Empty where the event names none: a withdrawal may come without (contract §2.7). */
  readonly oaId: string;
  readonly userId: string;
  /** Epoch ms by Zalo's clock; null where the event has none. */
  readonly at: number | null;
};

export const MEDIA = [
  'image',
  'gif',
  'link',
  'audio',
  'video',
  'sticker',
  'location',
  'business_card',
  'file',
] as const;
export type Media = (typeof MEDIA)[number];

/** One webhook delivery. Whatever is not known is `unknown`, with its body. */
export type ZaloEvent =
  /** Typed words and button taps alike: a tap arrives as its payload's text (contract §2.3). */
  | (EventBase & { readonly kind: 'text'; readonly text: string; readonly messageId: string })
  | (EventBase & { readonly kind: 'media'; readonly media: Media; readonly messageId: string })
  | (EventBase & { readonly kind: 'follow' | 'unfollow' | 'withdraw' })
  /** What the OA sent; `adminId` only when a person sent it from the OA's chat tool (contract §2.4). */
  | (EventBase & { readonly kind: 'echo'; readonly messageId: string; readonly adminId: string | null })
  | { readonly kind: 'unknown'; readonly name: string; readonly body: Readonly<Record<string, unknown>> };

const idText = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));
const timestamp = z
  .union([z.string().trim().min(1), z.number()])
  .transform(Number)
  .pipe(z.number().int().nonnegative())
  .nullable()
  .catch(null);
const party = z.object({ id: idText });

const messageEvent = z.object({
  event_name: z.string(),
  sender: party.extend({ admin_id: idText.optional() }),
  recipient: party,
  message: z.object({ msg_id: idText, text: z.string().optional() }),
  timestamp,
});
const followEvent = z.object({ event_name: z.string(), oa_id: idText, follower: party, timestamp });
const withdrawEvent = z.object({ event_name: z.string(), oa_id: idText.optional(), user_id: idText, timestamp });

/** Types a webhook body (contract §2). Never throws: a body of another shape is `unknown`. */
export function parseEvent(body: Readonly<Record<string, unknown>>): ZaloEvent {
  const name = typeof body['event_name'] === 'string' ? body['event_name'] : '';
  const unknown: ZaloEvent = { kind: 'unknown', name, body };
  if (name.startsWith('user_send_')) return parseUserMessage(name, body) ?? unknown;
  if (name.startsWith('oa_send_')) return parseEcho(body) ?? unknown;
  if (name === 'follow' || name === 'unfollow') return parseFollow(name, body) ?? unknown;
  if (name === 'user_withdraw') return parseWithdraw(body) ?? unknown;
  return unknown;
}

function parseUserMessage(name: string, body: unknown): ZaloEvent | null {
  const { data } = messageEvent.safeParse(body);
  if (!data) return null;
  const base = messageBase(data, data.recipient.id, data.sender.id);
  const messageId = data.message.msg_id;
  if (name === 'user_send_text') {
    return data.message.text === undefined ? null : { ...base, kind: 'text', text: data.message.text, messageId };
  }
  const media = MEDIA.find((known) => name === `user_send_${known}`);
  return media ? { ...base, kind: 'media', media, messageId } : null;
}

function parseEcho(body: unknown): ZaloEvent | null {
  const { data } = messageEvent.safeParse(body);
  if (!data) return null;
  const base = messageBase(data, data.sender.id, data.recipient.id);
  return { ...base, kind: 'echo', messageId: data.message.msg_id, adminId: data.sender.admin_id ?? null };
}

function messageBase(data: z.infer<typeof messageEvent>, oaId: string, userId: string): EventBase {
  return { id: `${data.event_name}|${data.message.msg_id}`, name: data.event_name, oaId, userId, at: data.timestamp };
}

function parseFollow(kind: 'follow' | 'unfollow', body: unknown): ZaloEvent | null {
  const { data } = followEvent.safeParse(body);
  return data ? { ...flatBase(data.event_name, data.oa_id, data.follower.id, data.timestamp), kind } : null;
}

function parseWithdraw(body: unknown): ZaloEvent | null {
  const { data } = withdrawEvent.safeParse(body);
  return data
    ? { ...flatBase(data.event_name, data.oa_id ?? '', data.user_id, data.timestamp), kind: 'withdraw' }
    : null;
}

function flatBase(name: string, oaId: string, userId: string, at: number | null): EventBase {
  return { id: `${name}|${oaId}|${userId}|${at ?? ''}`, name, oaId, userId, at };
}
