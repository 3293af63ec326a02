import type { Ledger } from '../ledger.js';
import { choicesOf, type SimContent, type SimMessage } from '../message.js';
import type { ResidentBook } from '../resident-book.js';
import type { SimClock } from '../sim-clock.js';
import type { Courier } from '../webhook/courier.js';
import type { FollowSource, SubmittedInfo } from '../webhook/events/relationship-events.js';
import type { EventWriter } from '../webhook/events.js';

export type PhoneDeps = {
  readonly residents: ResidentBook;
  readonly ledger: Ledger;
  readonly courier: Courier;
  readonly events: EventWriter;
  readonly clock: SimClock;
};

/** One message of a resident; which field is set decides its kind (contract §2.2). */
export type ResidentContent = Omit<SimContent, 'buttons' | 'elements' | 'hidden' | 'infoRequest'>;

/**
 * What a resident's thumb can do. The chat changes at once; the promise resolves when the webhook was answered
 * or given up.
 */
export type Phone = {
  say(residentId: string, text: string): Promise<void>;
  /** Any message; `say` is the common case. */
  send(residentId: string, content: ResidentContent): Promise<void>;
  follow(residentId: string, source?: FollowSource): Promise<void>;
  unfollow(residentId: string): Promise<void>;
  /** Opens the chat without following; Zalo tells of it once, and only if they never chatted (contract §2.7). */
  clickChatNow(residentId: string): Promise<void>;
  tap(residentId: string, messageId: string, choice: number): Promise<void>;
  /** Looks at the chat: the OA hears of what it sent by the API and was not seen before (contract §2.6). */
  see(residentId: string): Promise<void>;
  /** `/-remove` takes the reaction off. Throws when the message is not in the chat. */
  react(residentId: string, messageId: string, icon: string): Promise<void>;
  /** Fills in the form of `request_user_info`. */
  submitInfo(residentId: string, info: SubmittedInfo): Promise<void>;
  /** Asks that what is known about them be deleted. */
  withdraw(residentId: string): Promise<void>;
  /** The resident refuses the OA's messages, or allows them again; Zalo has no event for it. */
  setBlocked(residentId: string, hasBlocked: boolean): void;
};

export function phone({ residents, ledger, courier, events, clock }: PhoneDeps): Phone {
  const touched = () => ({ hasContacted: true, lastInteractionAt: clock.now() });

  const post = (residentId: string, content: Omit<SimContent, 'buttons'>) => {
    const resident = residents.update(residentId, touched());
    const message = ledger.append(residentId, 'resident', { ...content, buttons: [] });
    return courier.send(residentId, events.userSent(resident, message));
  };

  const setFollower = async (residentId: string, isFollower: boolean, source?: FollowSource) => {
    if (residents.get(residentId).isFollower === isFollower) return;
    // to follow is an interaction, to stop is not (contract §4)
    const interaction = isFollower ? { lastInteractionAt: clock.now() } : {};
    const resident = residents.update(residentId, { isFollower, ...interaction });
    await courier.send(residentId, events.relationship(isFollower ? 'follow' : 'unfollow', resident, source));
  };

  return {
    say: async (residentId, text) => post(residentId, { text }),
    async send(residentId, content) {
      if (content.quote !== undefined) messageOf(ledger, residentId, content.quote);
      await post(residentId, content);
    },
    follow: (residentId, source) => setFollower(residentId, true, source),
    unfollow: (residentId) => setFollower(residentId, false),
    async clickChatNow(residentId) {
      if (residents.get(residentId).hasContacted) return;
      await courier.send(residentId, events.clickedChatNow(residents.update(residentId, touched())));
    },
    async tap(residentId, messageId, choice) {
      const button = choicesOf(messageOf(ledger, residentId, messageId))[choice];
      if (!button) throw new Error(`simulator: message ${messageId} has no choice ${choice}`);
      // §2.3: a query is an ordinary text whose words are the payload; oa.open.* stays on the phone
      if (!button.type.startsWith('oa.query.') || typeof button.payload !== 'string') return;
      await post(residentId, { text: button.payload, ...(button.type === 'oa.query.hide' && { hidden: true }) });
    },
    async see(residentId) {
      const resident = residents.get(residentId);
      // receipts go to the app that sent the message, and staff wrote theirs in OA Manager
      const ids = ledger.markSeen(residentId).flatMap(({ id, staffId }) => (staffId === undefined ? [id] : []));
      if (ids.length > 0) await courier.send(residentId, events.userSeen(resident, ids));
    },
    async react(residentId, messageId, icon) {
      messageOf(ledger, residentId, messageId);
      ledger.reactAsResident(messageId, icon === '/-remove' ? undefined : icon);
      await courier.send(residentId, events.userReacted(residents.get(residentId), messageId, icon));
    },
    async submitInfo(residentId, info) {
      await courier.send(residentId, events.submittedInfo(residents.update(residentId, touched()), info));
    },
    async withdraw(residentId) {
      await courier.send(residentId, events.withdrew(residents.get(residentId)));
    },
    setBlocked: (residentId, hasBlocked) => void residents.update(residentId, { hasBlocked }),
  };
}

/** Each action of a phone, bound to the person who holds it. */
export type Resident = {
  readonly [A in keyof Phone]: Phone[A] extends (id: string, ...rest: infer R) => infer P ? (...rest: R) => P : never;
};

/** The phone in the hands of one person. */
export function holderOf(phone: Phone, residentId: string): Resident {
  const bound = Object.entries(phone).map(([name, act]) => {
    const bind = (...rest: unknown[]): unknown => Reflect.apply(act, null, [residentId, ...rest]);
    return [name, bind];
  });
  return Object.fromEntries(bound) as Resident;
}

function messageOf(ledger: Ledger, residentId: string, messageId: string): SimMessage {
  const message = ledger.find(messageId);
  if (message?.residentId !== residentId) throw new Error(`simulator: ${residentId} has no message ${messageId}`);
  return message;
}
