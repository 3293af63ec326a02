import type { Ledger } from '../ledger.js';
import { choicesOf, type SimContent, type SimMessage } from '../message.js';
import type { ResidentBook } from '../resident-book.js';
import type { SimClock } from '../sim-clock.js';
import type { Courier } from '../webhook/courier.js';
import type { EventWriter } from '../webhook/events.js';

export type PhoneDeps = {
  readonly residents: ResidentBook;
  readonly ledger: Ledger;
  readonly courier: Courier;
  readonly events: EventWriter;
  readonly clock: SimClock;
};

/**
 * What a resident's thumb can do. The chat changes at once; the promise resolves when the webhook was answered
 * or given up.
 */
export type Phone = {
  say(residentId: string, text: string): Promise<void>;
  sendSticker(residentId: string, sticker: string): Promise<void>;
  sendImage(residentId: string, imageUrl: string, text?: string): Promise<void>;
  follow(residentId: string): Promise<void>;
  unfollow(residentId: string): Promise<void>;
  /** Opens the chat without following; Zalo tells of it once, and only if they never chatted (contract §2.7). */
  clickChatNow(residentId: string): Promise<void>;
  tap(residentId: string, messageId: string, choice: number): Promise<void>;
  /** The resident refuses the OA's messages, or allows them again; Zalo has no event for it. */
  setBlocked(residentId: string, hasBlocked: boolean): void;
};

export function phone({ residents, ledger, courier, events, clock }: PhoneDeps): Phone {
  const post = (residentId: string, content: Omit<SimContent, 'buttons'>) => {
    const resident = residents.update(residentId, { hasContacted: true, lastInteractionAt: clock.now() });
    const message = ledger.append(residentId, 'resident', { ...content, buttons: [] });
    return courier.send(residentId, events.userSent(resident, message));
  };

  const setFollower = async (residentId: string, isFollower: boolean) => {
    if (residents.get(residentId).isFollower === isFollower) return;
    // to follow is an interaction, to stop is not (contract §4)
    const interaction = isFollower ? { lastInteractionAt: clock.now() } : {};
    const resident = residents.update(residentId, { isFollower, ...interaction });
    await courier.send(residentId, events.relationship(isFollower ? 'follow' : 'unfollow', resident));
  };

  return {
    say: async (residentId, text) => post(residentId, { text }),
    sendSticker: async (residentId, sticker) => post(residentId, { sticker }),
    sendImage: async (residentId, imageUrl, text) => post(residentId, { imageUrl, text }),
    follow: (residentId) => setFollower(residentId, true),
    unfollow: (residentId) => setFollower(residentId, false),
    async clickChatNow(residentId) {
      if (residents.get(residentId).hasContacted) return;
      const resident = residents.update(residentId, { hasContacted: true, lastInteractionAt: clock.now() });
      await courier.send(residentId, events.clickedChatNow(resident));
    },
    async tap(residentId, messageId, choice) {
      const button = choicesOf(messageOf(ledger, residentId, messageId))[choice];
      if (!button) throw new Error(`simulator: message ${messageId} has no choice ${choice}`);
      // §2.3: a query is an ordinary text whose words are the payload; oa.open.* stays on the phone
      if (!button.type.startsWith('oa.query.') || typeof button.payload !== 'string') return;
      await post(residentId, { text: button.payload, ...(button.type === 'oa.query.hide' && { hidden: true }) });
    },
    setBlocked: (residentId, hasBlocked) => void residents.update(residentId, { hasBlocked }),
  };
}

function messageOf(ledger: Ledger, residentId: string, messageId: string): SimMessage {
  const message = ledger.find(messageId);
  if (message?.residentId !== residentId) throw new Error(`simulator: ${residentId} has no message ${messageId}`);
  return message;
}
