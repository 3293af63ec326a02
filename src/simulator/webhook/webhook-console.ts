import { createListeners } from '../listeners.js';
import type { EventLike } from './events/zbs-events.js';

/** What the app's Webhook page at developers.zalo.me holds (contract §1.1, §1.4). */
export type WebhookState = {
  readonly url: string | null;
  /** false after an event whose last retry failed, until someone subscribes again */
  readonly isSubscribed: boolean;
  /** events that failed and wait for their next attempt */
  readonly waitingRetries: number;
};

export type WebhookConsole = {
  state(): WebhookState;
  url(): string | undefined;
  setUrl(url: string): void;
  resubscribe(): void;
  unsubscribe(): void;
  /** Each event has its own switch; all are on at first. */
  setEvent(eventName: string, isOn: boolean): void;
  /** "Lọc cú pháp": of texts, only those that begin with # are delivered. */
  setSyntaxFilter(isOn: boolean): void;
  /** Whether the event goes out at all. */
  lets(event: EventLike): boolean;
  countRetry(change: 1 | -1): void;
  onChange(listener: (state: WebhookState) => void): () => void;
};

export type WebhookConsoleOptions = {
  readonly url: string | undefined;
  readonly disabledEvents?: readonly string[] | undefined;
  readonly syntaxFilter?: boolean | undefined;
};

const FILTERED: ReadonlySet<string> = new Set(['user_send_text', 'user_send_group_text', 'anonymous_send_text']);

export function webhookConsole(options: WebhookConsoleOptions): WebhookConsole {
  const { url, disabledEvents = [], syntaxFilter = false } = options;
  let state: WebhookState = { url: url ?? null, isSubscribed: true, waitingRetries: 0 };
  let isFiltering = syntaxFilter;
  const off = new Set(disabledEvents);
  const changed = createListeners<WebhookState>();

  const change = (fields: Partial<WebhookState>) => {
    state = { ...state, ...fields };
    changed.emit(state);
  };

  const passesFilter = ({ event_name: name = '', message }: EventLike) =>
    !isFiltering || !FILTERED.has(name) || (message?.text ?? '').startsWith('#');

  return {
    state: () => state,
    url: () => state.url ?? undefined,
    setUrl: (next) => change({ url: next }),
    resubscribe: () => change({ isSubscribed: true }),
    unsubscribe: () => change({ isSubscribed: false }),
    setEvent(eventName, isOn) {
      if (isOn) off.delete(eventName);
      else off.add(eventName);
    },
    setSyntaxFilter(isOn) {
      isFiltering = isOn;
    },
    lets: (event) => state.isSubscribed && !off.has(event.event_name ?? '') && passesFilter(event),
    countRetry: (by) => change({ waitingRetries: state.waitingRetries + by }),
    onChange: changed.on,
  };
}
