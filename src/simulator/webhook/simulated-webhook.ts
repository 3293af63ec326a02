import type { Courier } from './courier.js';
import type { WebhookConsole } from './webhook-console.js';

/** How Zalo behaves where sources differ, and what the console is set to at the start. */
export type WebhookSwitches = {
  /** which failures are retried; default `any-failure`: no 200 within 2 seconds (contract §1.4) */
  readonly retryOn?: 'any-failure' | 'connection-only';
  /** events that are switched off in the console */
  readonly disabledEvents?: readonly string[];
  /** "Lọc cú pháp", default off (contract §1.1) */
  readonly syntaxFilter?: boolean;
  /** who a receipt names as sender, default the OA (contract §2.6) */
  readonly receiptSender?: 'oa' | 'user';
  /** form of `user_submit_info`, default `full_address` (contract §2.7) */
  readonly submitInfoShape?: 'full_address' | 'address';
};

/** The app's Webhook page in the console, for tests. */
export type SimulatedWebhook = Pick<
  WebhookConsole,
  'state' | 'setUrl' | 'resubscribe' | 'setEvent' | 'setSyntaxFilter' | 'onChange'
> &
  Pick<Courier, 'probe'>;
