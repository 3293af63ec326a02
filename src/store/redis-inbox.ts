import {
  EventRefusedError,
  type Inbox,
  type Kept,
  NewerSessionError,
  type Person,
  type PersonEvent,
  type Turn,
} from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { createGroupCommit, type GroupOptions } from './group-commit.js';
import { personKeys, seenKey } from './keys.js';
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
/** What became of an event, and the turn that was taken up with it; -1: not kept, since the person's keys hold what they should not. */
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
  const giveBack = loadScript(redis, 'give-back');

  async function keep(asks: readonly Ask[]): Promise<readonly Reply[]> {
    const keys: string[] = [];
    const args: (string | number)[] = [clock.now(), most, LATE_MS, leaseMs, redis.isCluster ? '1' : '0'];
    for (const { person, event, start } of asks) {
      if (redis.isCluster) keys.push(...acceptKeys(person, start !== undefined));
      else keys.push(seenKey(person));
      args.push(event.id, JSON.stringify(event), event.at, KINDS[event.kind] + (start ? ASKED : ''));
    }
    return (await acceptScript(keys, args)) as readonly Reply[];
  }
  const inOneCall = createGroupCommit(keep, redis.isCluster ? { ...group, most: 1 } : group);

  return {
    async accept(person, event, start) {
      const reply = await inOneCall(start ? { person, event, start } : { person, event });
      const [what, turn] = typeof reply === 'object' ? reply : [reply];
      if (what < 0) throw new EventRefusedError('what is kept of this person is damaged');
      if (turn && start) start(await turnOf(person, turn));
      return KEPT[what] ?? 'accepted';
    },
  };

  /** A turn that this release cannot read whole is given back, and left to `begin`, which knows what to do with it. */
  async function turnOf(person: Person, reply: TurnReply): Promise<Turn | number> {
    const turn = readWhole(reply);
    if (turn !== null) return turn;
    const { lease, tries } = personKeys(person);
    await giveBack([lease, tries], [reply[0]]).catch(() => {}); // then it runs out
    return 0;
  }
}

function readWhole(reply: TurnReply): Turn | number | null {
  try {
    const { turn, unreadable } = readTurn(reply);
    return unreadable.length > 0 ? null : turn;
  } catch (error) {
    if (error instanceof NewerSessionError) return null;
    throw error;
  }
}
