import type { Person } from '../conversation/index.js';

/** All keys of one person share a hash tag, so that a turn is one slot and the code runs on Redis Cluster. */
export function personKeys({ oaId, userId }: Person) {
  const key = (noun: string) => `{${oaId}:${userId}}:${noun}`;
  return {
    session: key('session'),
    inbox: key('inbox'),
    outbox: key('outbox'),
    profile: key('profile'),
    parked: key('parked'),
    lease: key('lease'),
    fence: key('fence'),
    sending: key('sending'),
    seen: (eventId: string) => key(`seen:${eventId}`),
  };
}

export const tokenKeys = (appId: string, oaId: string) => ({
  record: `{${appId}:${oaId}}:tokens`,
  lock: `{${appId}:${oaId}}:tokens-lock`,
  pending: `{${appId}:${oaId}}:grants`,
  pendingSince: `{${appId}:${oaId}}:grants-since`,
});

export const rateKeys = (oaId: string) => ({ state: `{${oaId}}:rate`, taken: `{${oaId}}:rate-taken` });
export const contentKeys = (oaId: string) => ({
  current: `{${oaId}}:content-current`,
  versions: `{${oaId}}:content-versions`,
  releases: `{${oaId}}:content-releases`,
});
export const traitsKey = (oaId: string) => `{${oaId}}:zalo-traits`;
export const ticketsKey = (oaId: string) => `{${oaId}}:tickets`;
export const unknownEventsKey = (oaId: string) => `{${oaId}}:unknown-events`;

/** Reads the person back from an inbox or outbox key; null for any other key. */
export function personOfKey(key: string): Person | null {
  const match = /^\{([^:{}]+):([^{}]+)\}:(?:inbox|outbox)$/.exec(key);
  return match?.[1] && match[2] ? { oaId: match[1], userId: match[2] } : null;
}

/** What SCAN is asked for to find the sessions of an OA; `oaOfSessionKey` is the judge of what it finds. */
export const sessionPattern = (oaId: string) => `{${oaId.replace(/[\\*?[\]]/g, '\\$&')}:*}:session`;

/** Reads the OA back from a session key; null for any other key. */
export function oaOfSessionKey(key: string): string | null {
  return /^\{([^:{}]+):[^{}]+\}:session$/.exec(key)?.[1] ?? null;
}
