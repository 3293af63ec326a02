import type { Inbox, Kept, Person, PersonEvent, Turn } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { createGroupCommit, type GroupOptions } from './group-commit.js';
import { seenKey } from './keys.js';
import { loadScript } from './script.js';
import { readTurn, type TurnReply } from './taken-turn.js';
import { acceptKeys } from './turn-keys.js';

export type InboxOptions = Partial<GroupOptions> & {
  /** Most events of one person that wait at once; default 20 (conformance A8). */
  readonly most?: number;
  /** Length of the lease of a turn that is taken up at once; default 5,000. */
  readonly leaseMs?: number;
  /** Default: `Date`. */
  readonly clock?: { now(): number };
};

type Ask = { readonly person: Person; readonly event: PersonEvent; readonly start?: (turn: Turn | number) => void };
/** What became of an event, and the turn that was taken up with it. */
type Reply = number | readonly [what: number, turn: TurnReply];

const KEPT: readonly Kept[] = ['duplicate', 'accepted', 'reordered', 'full', 'full'];
/** How late an event may come and still be put before one that happened after it (conformance A7). */
const LATE_MS = 5_000;

/** What an event is to the inbox: see lua/accept.lua. */
const KINDS: Readonly<Record<PersonEvent['kind'], string>> = {
  text: 'words',
  media: 'words',
  follow: 'contact',
  unfollow: 'gone',
  withdraw: 'gone',
  timer: 'other',
  staff: 'other',
  overflow: 'other',
  failed: 'other',
};
/** Behind the kind: the event's turn is asked for. */
const ASKED = '+turn';

/**
 * Keeps events, those that come at once in one call: people of one server share a script, on a cluster each slot has
 * its own.
 */
export function redisInbox(redis: RedisClient, options: InboxOptions = {}): Inbox {
  const { most = 20, leaseMs = 5_000, clock = Date, ...group } = options;
  const acceptScript = loadScript(redis, 'accept', ['take-turn']);

  async function keep(asks: readonly Ask[]): Promise<readonly Kept[]> {
    const keys: string[] = [];
    const args: (string | number)[] = [clock.now(), most, LATE_MS, leaseMs, redis.isCluster ? '1' : '0'];
    for (const { person, event, start } of asks) {
      if (redis.isCluster) keys.push(...acceptKeys(person, start !== undefined));
      else keys.push(seenKey(person));
      args.push(event.id, JSON.stringify(event), event.at, KINDS[event.kind] + (start ? ASKED : ''));
    }
    const replies = (await acceptScript(keys, args)) as readonly Reply[];
    return asks.map(({ start }, index) => readReply(replies[index], start));
  }
  const accept = createGroupCommit(keep, redis.isCluster ? { ...group, most: 1 } : group);
  return { accept: (person, event, start) => accept(start ? { person, event, start } : { person, event }) };
}

function readReply(reply: Reply | undefined, start: Ask['start']): Kept {
  const [what, turn] = typeof reply === 'object' ? reply : [reply ?? 1];
  if (turn) start?.(turnOf(turn));
  return KEPT[what] ?? 'accepted';
}

/** A turn whose outbox this release cannot read whole is left to `begin`, which sets the rest aside: its lease runs out. */
function turnOf(reply: TurnReply): Turn | number {
  const { turn, unreadable } = readTurn(reply);
  return unreadable.length > 0 ? 0 : turn;
}
