import { createListeners } from './listeners.js';

const KEPT = 500;

type Headers = Readonly<Record<string, string>>;

/** One call of the API or of the token endpoint, secrets masked. */
export type ApiExchange = {
  readonly kind: 'api';
  /** counts from 1 since the start */
  readonly id: number;
  /** epoch milliseconds */
  readonly at: number;
  readonly ms: number;
  readonly method: string;
  /** with its query */
  readonly path: string;
  readonly requestHeaders: Headers;
  readonly requestBody: unknown;
  /** HTTP status; 0 when the caller got no answer */
  readonly status: number;
  /** what was answered, also where the answer was lost on its way */
  readonly responseBody: unknown;
  /** the fault that was at work, if one was */
  readonly fault?: string | undefined;
};

/** One attempt to deliver an event. */
export type WebhookExchange = {
  readonly kind: 'webhook';
  readonly id: number;
  readonly at: number;
  readonly ms: number;
  readonly event: string;
  readonly url: string;
  readonly requestHeaders: Headers;
  readonly requestBody: unknown;
  /** HTTP status; 0 for no answer */
  readonly status: number;
  /** why there was no answer */
  readonly failure?: 'connection' | 'timeout' | undefined;
  /** 0 for the first attempt */
  readonly retry: number;
  readonly fault?: string | undefined;
};

export type Exchange = ApiExchange | WebhookExchange;

type Unnumbered<E> = E extends Exchange ? Omit<E, 'id'> : never;

/** The last 500 exchanges, oldest first; in memory only. */
export type Journal = {
  add(exchange: Unnumbered<Exchange>): void;
  all(): readonly Exchange[];
  onExchange(listener: (exchange: Exchange) => void): () => void;
};

export function createJournal(): Journal {
  const exchanges: Exchange[] = [];
  const added = createListeners<Exchange>();
  let count = 0;
  return {
    add(entry) {
      count += 1;
      const exchange: Exchange = { ...entry, id: count };
      exchanges.push(exchange);
      if (exchanges.length > KEPT) exchanges.shift();
      added.emit(exchange);
    },
    all: () => [...exchanges],
    onExchange: added.on,
  };
}
