import type { Person } from '../conversation/index.js';

const personKey = ({ oaId, userId }: Person, noun: string): string => `{${oaId}:${userId}}:${noun}`;
export const seenKey = (person: Person): string => personKey(person, 'seen');

/** All keys of one person share a hash tag, so that a turn is one slot and the code runs on Redis Cluster. */
export function personKeys(person: Person) {
  const key = (noun: string) => personKey(person, noun);
  return {
    session: key('session'),
    inbox: key('inbox'),
    outbox: key('outbox'),
    profile: key('profile'),
    parked: key('parked'),
    lease: key('lease'),
    fence: key('fence'),
    sending: key('sending'),
    /** Ids of the events of the last days, by when they came. */
    seen: seenKey(person),
    /** How often the first event of the inbox was begun. */
    tries: key('tries'),
    /** Epoch ms of the person's latest contact, or `gone`. */
    last: key('last'),
    brakes: key('brakes'),
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
export const dueKey = (oaId: string) => `{${oaId}}:due`;
export const alertsKey = (oaId: string) => `{${oaId}}:alerts`;
/** Groups of words that were not understood, when each was last met, and those met once. */
export const gapKeys = (oaId: string) => ({
  groups: `{${oaId}}:gaps`,
  last: `{${oaId}}:gaps-last`,
  single: `{${oaId}}:gaps-single`,
});
/** The names of an OA's tallies, and one of them. */
export const talliesKey = (oaId: string) => `{${oaId}}:tallies`;
export const tallyKey = (oaId: string, name: string) => `{${oaId}}:tally:${name}`;
export const ticketsKey = (oaId: string) => `{${oaId}}:tickets`;
export const unknownEventsKey = (oaId: string) => `{${oaId}}:unknown-events`;

/** Reads the person back from an inbox or outbox key; null for any other key. */
export function personOfKey(key: string): Person | null {
  const match = /^\{([^:{}]+):([^{}]+)\}:(?:inbox|outbox)$/.exec(key);
  return match?.[1] && match[2] ? { oaId: match[1], userId: match[2] } : null;
}

const ownKeys = (oaId: string, noun: string) => `{${oaId.replace(/[\\*?[\]]/g, '\\$&')}:*}:${noun}`;

/** What SCAN is asked for to find the sessions of an OA; `oaOfSessionKey` is the judge of what it finds. */
export const sessionPattern = (oaId: string) => ownKeys(oaId, 'session');

/** As `sessionPattern`, for those who have something left to be done; `personOfKey` is the judge. */
export const backlogPatterns = (oaId: string): readonly string[] =>
  ['inbox', 'outbox'].map((noun) => ownKeys(oaId, noun));

/** Reads the OA back from a session key; null for any other key. */
export function oaOfSessionKey(key: string): string | null {
  return /^\{([^:{}]+):[^{}]+\}:session$/.exec(key)?.[1] ?? null;
}
