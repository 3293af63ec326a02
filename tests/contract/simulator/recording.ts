import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpRequest, HttpResponse, Transport } from '../../../src/zalo-oa-sdk-wrapper/index.js';

/** One request and its answer, as they went over the wire, without what differs from run to run. */
export type RecordedExchange = {
  readonly request: {
    readonly method: string;
    readonly host: 'oa' | 'zbs';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
};

/** What a call did: the facts it was given, what went over the wire, and what the client made of it. */
export type Recording = {
  readonly facts: Readonly<Record<string, string>>;
  readonly exchanges: readonly RecordedExchange[];
  readonly outcome: unknown;
};

const FOLDER = 'tests/contract/simulator/recordings';
const KEPT_RESPONSE_HEADERS = ['x-ratelimit-limit', 'x-ratelimit-remain', 'retry-after'];

/** Writes what passes into `exchanges`. `hostOf` tells which of the client's two hosts an address is. */
export function recordingTransport(
  transport: Transport,
  exchanges: RecordedExchange[],
  hostOf: (url: string) => 'oa' | 'zbs',
): Transport {
  return async (request) => {
    const response = await transport(request);
    exchanges.push({ request: requestOf(request, hostOf(request.url)), response: responseOf(response) });
    return response;
  };
}

function requestOf({ method, url, headers, body }: HttpRequest, host: 'oa' | 'zbs'): RecordedExchange['request'] {
  const { pathname, search } = new URL(url);
  return { method, host, path: pathname + search, ...plainBody(headers, body) };
}

/** A multipart body with its random boundary replaced, JSON parsed, other bodies as text. */
export function plainBody(headers: Readonly<Record<string, string>>, body: string | Uint8Array | undefined) {
  const boundary = /boundary=(\S+)/.exec(headers['content-type'] ?? '')?.[1];
  const text = body === undefined ? null : Buffer.from(body).toString(typeof body === 'string' ? 'utf8' : 'latin1');
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (text === null || boundary === undefined) return { headers: named, body: text === null ? null : jsonOf(text) };
  return {
    headers: { ...named, 'content-type': 'multipart/form-data; boundary=BOUNDARY' },
    body: text.replaceAll(boundary, 'BOUNDARY'),
  };
}

function responseOf({ status, headers, text }: HttpResponse): RecordedExchange['response'] {
  const kept = Object.entries(headers).filter(([name]) => KEPT_RESPONSE_HEADERS.includes(name));
  return { status, headers: Object.fromEntries(kept), body: jsonOf(text) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const fileOf = (name: string) => join(FOLDER, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.json`);

export function readRecording(name: string): Recording | null {
  const file = fileOf(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording) : null;
}

export function writeRecording(name: string, recording: Recording): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(recording, null, 2)}\n`);
}
