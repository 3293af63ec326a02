import { maskSecrets } from '../understanding/index.js';
import type { ZaloEvent } from '../zalo-oa-sdk-wrapper/index.js';

/** What a person did, as it is kept: secrets are masked before this exists. */
export type PersonEvent = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly hasSecret: boolean }
  | { readonly kind: 'media'; readonly picture: boolean }
  | { readonly kind: 'follow' | 'unfollow' | 'withdraw' }
);

/** Longer messages are cut for reading: nobody's answer is longer, and every rule stays fast. Code units. */
const LONGEST_TEXT = 2_000;

/** The event of a person, or null where a delivery is none (echoes, receipts, what is not known). */
export function toPersonEvent(event: ZaloEvent, receivedAt: number): PersonEvent | null {
  switch (event.kind) {
    case 'text': {
      const { text, kinds } = maskSecrets(event.text.slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\0', ''));
      return { id: event.id, at: event.at ?? receivedAt, kind: 'text', text, hasSecret: kinds.length > 0 };
    }
    case 'media':
      return { id: event.id, at: event.at ?? receivedAt, kind: 'media', picture: event.media === 'image' };
    case 'follow':
    case 'unfollow':
    case 'withdraw':
      return { id: event.id, at: event.at ?? receivedAt, kind: event.kind };
    default:
      return null;
  }
}
