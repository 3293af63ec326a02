import { type Dispatcher, request } from 'undici';

/** Contract §1.4: no 200 within 2 seconds is a failed delivery. */
const ANSWER_WITHIN_MS = 2000;

export type Posting = {
  readonly url: string;
  readonly rawBody: string;
  /** `ZNS` for what comes from ZBS (contract §1.1) */
  readonly server: 'OA OpenAPI' | 'ZNS';
  /** undefined leaves the header out */
  readonly signature: string | undefined;
  /** 0 for the first attempt, which carries no `num_retry` */
  readonly retry: number;
  readonly dispatcher: Dispatcher;
};

/** `status` is 0 where there was no answer, and `failure` says why. */
export type Posted = { readonly status: number; readonly failure?: 'connection' | 'timeout' };

/** One delivery attempt. Never rejects. */
export async function postEvent({ url, rawBody, dispatcher, ...posting }: Posting): Promise<Posted> {
  const headers = headersOf(posting).flat();
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    const { statusCode, body } = await request(url, { method: 'POST', headers, body: rawBody, signal, dispatcher });
    await body.dump();
    return { status: statusCode };
  } catch {
    return { status: 0, failure: signal.aborted ? 'timeout' : 'connection' };
  }
}

/** Contract §1.1: names and values in the order of a real delivery. */
export function headersOf(posting: Pick<Posting, 'server' | 'signature' | 'retry'>): [name: string, value: string][] {
  const { server, signature, retry } = posting;
  return [
    ['content-type', 'application/json'],
    ['user-agent', 'ZaloWebhook'],
    ['x-zevent-server', server],
    ...(signature === undefined ? [] : ([['x-zevent-signature', signature]] as [string, string][])),
    ...(retry === 0 ? [] : ([['num_retry', String(retry)]] as [string, string][])),
  ];
}
