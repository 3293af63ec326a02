import { onTestFinished } from 'vitest';
import { RESIDENTS, type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.js';

export const APP = { id: '1111111111111111111', secret: 'appSecret_EXAMPLE' };
export const OA = { id: '4444444444444444444', name: 'Phường Thử Nghiệm', secretKey: 'oaSecret_EXAMPLE_0001' };
export const [LAN, SON, HAI] = RESIDENTS;

/** A simulator that ends with the test. */
export async function openSimulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const simulator = await startSimulator({ host: '127.0.0.1', port: 0, app: APP, oa: OA, ...options });
  onTestFinished(() => simulator.close());
  return simulator;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are envelopes of many shapes
export type Answer = any;

export async function requestToken(
  { url }: Simulator,
  form: Readonly<Record<string, string>>,
  secret = APP.secret,
): Promise<Answer> {
  const body = new URLSearchParams({ app_id: APP.id, ...form });
  const answer = await fetch(`${url}/v4/oa/access_token`, { method: 'POST', headers: { secret_key: secret }, body });
  return { status: answer.status, ...((await answer.json()) as object) };
}

export const refresh = (simulator: Simulator, refreshToken: string): Promise<Answer> =>
  requestToken(simulator, { grant_type: 'refresh_token', refresh_token: refreshToken });

/** The access token of a fresh grant; the former one is dead. */
export async function accessTokenOf(simulator: Simulator): Promise<string> {
  const answer = await refresh(simulator, simulator.issueRefreshToken());
  return String(answer.access_token);
}

/** A client of the API with a token of its own. */
export async function openClient(simulator: Simulator) {
  const headers = { access_token: await accessTokenOf(simulator) };

  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(`${simulator.url}${path}`, { ...init, headers: { ...headers, ...init.headers } });
    return { status: answer.status, headers: answer.headers, ...((await answer.json()) as object) };
  };
  const post = (path: string, body: unknown) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  return {
    accessToken: headers.access_token,
    call,
    post,
    /** A GET with its parameters as one JSON string in `data`. */
    get: (path: string, data: object = {}) => call(`${path}?data=${encodeURIComponent(JSON.stringify(data))}`),
    /** A GET with plain query parameters. */
    query: (path: string, fields: Readonly<Record<string, string>>) => call(`${path}?${new URLSearchParams(fields)}`),
    upload: (path: string, bytes: Uint8Array, name = 'a.png') => {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(bytes)]), name);
      return call(path, { method: 'POST', body });
    },
    send: (userId: unknown, message: unknown, path = '/v3.0/oa/message/cs') =>
      post(path, { recipient: { user_id: userId }, message }),
  };
}

export const withButtons = (text: string, buttons: readonly object[]) => ({
  text,
  attachment: { type: 'template', payload: { buttons } },
});

export const withTemplate = (template_type: string, elements: readonly object[], rest: object = {}) => ({
  ...rest,
  attachment: { type: 'template', payload: { template_type, elements } },
});

/** A clock that a test moves. */
export function openClock(start = '2026-11-20T03:00:00Z') {
  let now = Date.parse(start);
  return {
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
    set: (text: string) => {
      now = Date.parse(text);
    },
  };
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const success = { status: 200, error: 0, message: 'Success' };
