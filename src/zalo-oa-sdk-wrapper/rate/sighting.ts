import type { RateSighting } from './gate.js';

/** Reads an answer's headers (lower case names, contract §3.1). `isRefused` says that its body or status was a refusal. */
export function rateSighting(headers: Readonly<Record<string, string>>, isRefused: boolean): RateSighting {
  return {
    limit: whole(headers['x-ratelimit-limit']),
    remaining: whole(headers['x-ratelimit-remain']),
    refused: isRefused ? { retryAfterMs: retryAfterMs(headers['retry-after']) } : null,
  };
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** Seconds only: the date form would need a clock, and Zalo has shown neither. */
function retryAfterMs(text: string | undefined): number | null {
  const seconds = whole(text);
  return seconds === null ? null : seconds * 1_000;
}
