import { Agent } from 'undici';
import { postEvent } from './post-event.js';
import { signatureOf } from './signature.js';

/** Contract §1.4, read as one wait after another: 30 s, 5 min, 15 min, 30 min, 1 h. */
export const RETRY_WAITS_MS: readonly number[] = [30_000, 300_000, 900_000, 1_800_000, 3_600_000];

export type CourierOptions = {
  readonly appId: string;
  readonly oaSecretKey: string;
  readonly webhookUrl: () => string | undefined;
  readonly retryScale: number;
};

export type Courier = {
  /**
   * Delivers an event with retries. Events of one lane go out one after another; a failed one leaves the lane for
   * its retries, as Zalo promises no order (contract §1.4). Resolves when it was answered 200 or given up.
   */
  send(lane: string, event: object): Promise<void>;
  /** One attempt at once, past every lane. Answers the HTTP status, 0 for none. */
  deliver(rawBody: string, signature?: string): Promise<number>;
  /** Gives up what is still under way. */
  close(): Promise<void>;
};

export function courier({ appId, oaSecretKey, webhookUrl, retryScale }: CourierOptions): Courier {
  const dispatcher = new Agent();
  const lanes = new Map<string, Promise<unknown>>();
  const waits = new Set<() => void>();
  let isClosed = false;

  const sign = (rawBody: string) => {
    const named = namesIn(rawBody);
    return signatureOf({ appId: named.appId ?? appId, rawBody, timestamp: named.timestamp, oaSecretKey });
  };

  // the address is read at each attempt: a retry follows a webhook that moved
  const attempt = async (rawBody: string, retry: number) => {
    const url = webhookUrl();
    if (url === undefined || isClosed) return true;
    return (await postEvent({ url, rawBody, signature: sign(rawBody), retry, dispatcher })) === 200;
  };

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      if (isClosed) return resolve();
      const done = () => {
        clearTimeout(timer);
        waits.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      waits.add(done);
    });

  const climb = async (rawBody: string) => {
    for (const [index, ms] of RETRY_WAITS_MS.entries()) {
      await wait(ms * retryScale);
      if (await attempt(rawBody, index + 1)) return;
    }
  };

  return {
    async send(lane, event) {
      const rawBody = JSON.stringify(event); // written once: a retry repeats the same bytes and timestamp
      const first = (lanes.get(lane) ?? Promise.resolve()).then(() => attempt(rawBody, 0));
      lanes.set(lane, first);
      const wasAnswered = await first;
      if (lanes.get(lane) === first) lanes.delete(lane);
      if (!wasAnswered) await climb(rawBody);
    },
    async deliver(rawBody, signature = sign(rawBody)) {
      const url = webhookUrl();
      if (url === undefined) throw new Error('simulator: no webhook URL is set');
      return postEvent({ url, rawBody, signature: signature === '' ? undefined : signature, retry: 0, dispatcher });
    },
    async close() {
      isClosed = true;
      for (const done of [...waits]) done();
      await dispatcher.destroy();
    },
  };
}

// the hash is over the strings inside the body (§1.2); what is no JSON or lacks them is signed all the same
function namesIn(rawBody: string): { appId: string | undefined; timestamp: string } {
  try {
    const { app_id: appId, timestamp } = JSON.parse(rawBody);
    return { appId: typeof appId === 'string' ? appId : undefined, timestamp: String(timestamp ?? '') };
  } catch {
    return { appId: undefined, timestamp: '' };
  }
}
