import { asId, asNumber, type Fields, idAt } from './fields.js';

/** What every event has. Ids and the timestamp are strings as they were sent: ids exceed 2^53 (contract §1.4). */
export type EventBase = {
  /**
   * The same for every delivery of one event: what de-duplication goes by (contract §1.4). It may hold a phone number
   * where the event names nobody else (calls), so do not log it unread.
   */
  readonly id: string;
  /** Zalo's `event_name`. */
  readonly name: string;
  /** Empty where the event names none: a withdrawal may come without (contract §2.7). */
  readonly oaId: string;
  readonly timestamp: string | null;
  /** The timestamp as epoch ms by Zalo's clock; null where there is none. */
  readonly at: number | null;
};

/** An event of one Zalo user. */
export type PersonBase = EventBase & {
  /** This person's id at this OA. */
  readonly userId: string;
  /** The same person's id for the app, where Zalo tells it. */
  readonly userIdByApp: string | null;
};

/** What a delivery says beside its body. */
export type DeliveryContext = {
  /** The header X-ZEvent-Server: `ZNS` for deliveries about template messages (contract §1.1). */
  readonly server?: string | undefined;
  /** Your OA's id. With it, who did what is read from the ids; without it, from the contract's recommended reading. */
  readonly oaId?: string | undefined;
};

/** Reads one event; null where the body cannot be it. */
export type Reader<Event> = (body: Fields, name: string, context: DeliveryContext) => Event | null;
/** Readers by `event_name`. */
export type Readers<Event> = readonly (readonly [name: string, read: Reader<Event>])[];

type Stamp = Pick<EventBase, 'timestamp' | 'at'>;

function stampOf(body: Fields): Stamp {
  const timestamp = asId(body['timestamp']);
  const at = asNumber(timestamp);
  return { timestamp, at: at !== null && at >= 0 && Number.isSafeInteger(at) ? at : null };
}

/** The OA of a flat event; both spellings are in use (contract §2.10). */
export function oaIdOf(body: Fields): string {
  return idAt(body, 'oa_id') ?? idAt(body, 'oaId') ?? '';
}

/** The base of an event with a message: the message's id makes it one (contract §1.4). */
export function messageBase(body: Fields, name: string, oaId: string, messageId: string): EventBase {
  return { id: `${name}|${messageId}`, name, oaId, ...stampOf(body) };
}

/** The base of a flat event: `about` is the person or the thing that it is about (contract §1.4). */
export function flatBase(body: Fields, name: string, about: string, oaId = oaIdOf(body)): EventBase {
  const stamp = stampOf(body);
  return { id: `${name}|${oaId}|${about}|${stamp.timestamp ?? ''}`, name, oaId, ...stamp };
}

export function personOf(body: Fields, userId: string): Pick<PersonBase, 'userId' | 'userIdByApp'> {
  return { userId, userIdByApp: idAt(body, 'user_id_by_app') };
}
