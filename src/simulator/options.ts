import type { ApiControls } from './api-controls.js';
import type { SimMessage } from './message.js';
import type { OaSettings } from './oa-settings.js';
import type { SimClock } from './sim-clock.js';

export type SimulatorOptions = {
  readonly host: string;
  /** 0 takes a free port */
  readonly port: number;
  readonly app: { readonly id: string; readonly secret: string };
  /** type 4 is a government OA: `/v3.0/oa/message/cs` answers -235 and `/v2.0/oa/message` works (contract §8.2) */
  readonly oa: { readonly id: string; readonly name: string; readonly secretKey: string; readonly type?: 2 | 4 };
  /** where events are delivered; none are sent before it is known */
  readonly webhookUrl?: string;
  /** JSON file that lets the state survive a restart; absent = memory only */
  readonly dataFile?: string;
  /** default: the system's clock */
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
  setWebhookUrl(url: string): void;
  /** A fresh, unused refresh token for the (app, OA), as if an admin had just granted it. */
  issueRefreshToken(): string;
  /**
   * Acts as the resident, as the phone page does. Resolves when the webhook was answered with 200, or when the
   * last retry failed; at `retryScale` 1 that is after almost two hours.
   */
  say(residentId: string, text: string): Promise<void>;
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
  close(): Promise<void>;
};
