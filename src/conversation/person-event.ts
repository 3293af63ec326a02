import { maskSecrets } from '../understanding/index.js';
import type { ZaloEvent } from '../zalo-oa-sdk-wrapper/index.js';

/** What a person did, as it is kept: secrets are masked before this exists. */
export type PersonEvent = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly hasSecret: boolean }
  | { readonly kind: 'media'; readonly picture: boolean }
  | { readonly kind: 'follow' | 'unfollow' | 'withdraw' }
  /** A timer that the engine asked for is due. */
  | { readonly kind: 'timer'; readonly timer: string }
  /** A human of the ward wrote to the person in Zalo's OA Manager. */
  | { readonly kind: 'staff' }
  /** Stands for messages that were turned away because too many waited. */
  | { readonly kind: 'overflow' }
  /** Stands for an event that could not be worked on and was set aside. */
  | { readonly kind: 'failed' }
);

type Echo = Extract<ZaloEvent, { kind: 'echo' }>;

/** The events that make a turn. All others (our own echoes, receipts, calls, groups …) are nobody's words. */
export type AnsweredEvent =
  | Extract<ZaloEvent, { kind: 'message' | 'follow' | 'unfollow' | 'withdraw' }>
  /** What somebody of the ward wrote in the OA Manager (contract §2.4). */
  | (Echo & { readonly adminId: string });

/** Longer messages are cut for reading: nobody's answer is longer, and every rule stays fast. Code units. */
export const LONGEST_TEXT = 2_000;

export function isAnswered(event: ZaloEvent): event is AnsweredEvent {
  if (event.kind === 'echo') return event.adminId !== null;
  return ['message', 'follow', 'unfollow', 'withdraw'].includes(event.kind);
}

export function toPersonEvent(event: AnsweredEvent, receivedAt: number): PersonEvent {
  const at = event.at ?? receivedAt;
  if (event.kind === 'echo') return { id: event.id, at, kind: 'staff' };
  if (event.kind !== 'message') return { id: event.id, at, kind: event.kind };
  if (event.content.type === 'text') return wordsOf(event.id, at, event.content.text);
  return { id: event.id, at, kind: 'media', picture: event.content.type === 'image' };
}

/** What a person wrote, masked. */
export function wordsOf(id: string, at: number, written: string): PersonEvent {
  const { text, kinds } = maskSecrets(written.slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\0', ''));
  return { id, at, kind: 'text', text, hasSecret: kinds.length > 0 };
}
