import type { ApiControls } from './api-controls.js';
import type { Faults } from './faults/fault-desk.js';
import type { Exchange } from './journal.js';
import type { SimMessage } from './message.js';
import type { MovableClock } from './movable-clock.js';
import type { OaSettings } from './oa-settings.js';
import type { Resident } from './phone/phone.js';
import type { SimClock } from './sim-clock.js';
import type { ResidentState } from './state.js';
import type { EventWriter } from './webhook/events.js';
import type { SimulatedWebhook, WebhookSwitches } from './webhook/simulated-webhook.js';

export type { SimClock } from './sim-clock.js';

export type SimulatorOptions = {
  readonly host: string;
  /** 0 takes a free port */
  readonly port: number;
  readonly app: { readonly id: string; readonly secret: string };
  /** type 4 is a government OA: `/v3.0/oa/message/cs` answers -235 and `/v2.0/oa/message` works (contract §8.2) */
  readonly oa: { readonly id: string; readonly name: string; readonly secretKey: string; readonly type?: 2 | 4 };
  /** where events are delivered; none are sent before it is known */
  readonly webhookUrl?: string;
  readonly webhook?: WebhookSwitches;
  /** JSON file that lets the state survive a restart; absent = memory only */
  readonly dataFile?: string;
  /** what the movable clock runs on; default: the system's clock */
  readonly clock?: SimClock;
  /** factor on the retry ladder's waits, so that a test sees an hour in a blink; default 1 */
  readonly retryScale?: number;
  /** what differs from `DEFAULT_SETTINGS`; `updateOa` changes it later */
  readonly oaSettings?: Partial<OaSettings>;
  /** makes ids and tokens a sequence that repeats from start to start; not with `dataFile`, where they would collide */
  readonly idSeed?: string;
};

export type Simulator = ApiControls & {
  /** e.g. http://127.0.0.1:3001: base of the API, the OAuth pages and the phone page */
  readonly url: string;
  /** Moves the time of tokens, windows, rates and retries; how far it was moved survives a restart. */
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly webhook: SimulatedWebhook;
  setWebhookUrl(url: string): void;
  /** A fresh, unused refresh token for the (app, OA), as if an admin had just granted it. */
  issueRefreshToken(): string;
  /**
   * Acts as the resident, as the phone page does. Resolves when the webhook was answered with 200, or when the
   * last retry failed; at `retryScale` 1 that is after almost two hours.
   */
  say(residentId: string, text: string): Promise<void>;
  /** Everything that a resident can do; the promises resolve as that of `say`. */
  resident(id: string): Resident;
  /** A human answers in OA Manager; `adminId` is the staff member's id. */
  staffSays(residentId: string, text: string, adminId?: string): Promise<void>;
  /**
   * Sends any event of contract §2 as Zalo would, with lane, switches, retries and faults, and changes no state:
   * `simulator.tell((events, resident) => events.tagged(resident(id), 'VIP'))`.
   */
  tell(write: (events: EventWriter, resident: (id: string) => ResidentState) => object): Promise<void>;
  /** Does nothing when the resident follows already. */
  follow(residentId: string): Promise<void>;
  /** Does nothing when the resident does not follow. */
  unfollow(residentId: string): Promise<void>;
  /** `buttonIndex` counts from 0; a list's rows come after the buttons. Throws when there is no such choice. */
  tap(residentId: string, messageId: string, buttonIndex: number): Promise<void>;
  /**
   * One signed delivery of any body, past the queue and without retries; a string goes out byte for byte.
   * `signature` replaces the header's value, '' leaves the header out. Answers the HTTP status, 0 for none in 2 s.
   */
  deliver(body: object | string, options?: { signature?: string }): Promise<number>;
  /** The chat so far, both directions, hidden taps included. */
  messages(residentId: string): readonly SimMessage[];
  onMessage(listener: (message: SimMessage) => void): () => void;
  /** The last 500 calls and deliveries, oldest first, secrets masked. */
  exchanges(): readonly Exchange[];
  close(): Promise<void>;
};
