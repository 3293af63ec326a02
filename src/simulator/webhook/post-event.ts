import { type Dispatcher, request } from 'undici';

/** Contract §1.4: no 200 within 2 seconds is a failed delivery. */
const ANSWER_WITHIN_MS = 2000;

export type Posting = {
  readonly url: string;
  readonly rawBody: string;
  /** undefined leaves the header out */
  readonly signature: string | undefined;
  /** 0 for the first attempt, which carries no `num_retry` */
  readonly retry: number;
  readonly dispatcher: Dispatcher;
};

/** One delivery attempt with the headers of contract §1.1, in their order. Answers the HTTP status, 0 for none. */
export async function postEvent({ url, rawBody, signature, retry, dispatcher }: Posting): Promise<number> {
  const headers = [
    ...['content-type', 'application/json'],
    ...['user-agent', 'ZaloWebhook'],
    ...['x-zevent-server', 'OA OpenAPI'],
    ...(signature === undefined ? [] : ['x-zevent-signature', signature]),
    ...(retry === 0 ? [] : ['num_retry', String(retry)]),
  ];
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const { statusCode, body } = await request(url, { method: 'POST', headers, body: rawBody, signal, dispatcher });
    await body.dump();
    return statusCode;
  } catch {
    return 0; // refused, reset or too slow: to the sender all of them are "no answer"
  }
}
