import { LeaseLostError, NewerSessionError, type Person, type TurnStore } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { personKeys } from './keys.js';
import { loadScript, type Script } from './script.js';
import { readContact, readEvent, readTurn, type TurnReply } from './taken-turn.js';
import { beginKeys } from './turn-keys.js';

export type TurnStoreOptions = {
  /** How long a person waits at most when the worker that had them dies. */
  readonly leaseMs: number;
  /** Default: `Date`. */
  readonly clock?: { now(): number };
};

/** Longer than Zalo's whole retry ladder and any replay worth the name (conformance A4, A10). */
const SEEN_MS = 8 * 24 * 60 * 60_000;
/** No brake looks further back. */
const BRAKES_MS = 60 * 60_000;

export function redisTurnStore(redis: RedisClient, { leaseMs, clock = Date }: TurnStoreOptions): TurnStore {
  const begin = loadScript(redis, 'begin-turn', ['take-turn']);
  const commit = loadScript(redis, 'commit-turn');
  const settle = loadScript(redis, 'settle-entries', ['settle']);
  const end = loadScript(redis, 'end-turn', ['settle']);
  const release = loadScript(redis, 'release-turn');
  const park = loadScript(redis, 'park');
  const parkSession = loadScript(redis, 'park-session');
  const giveBack = loadScript(redis, 'give-back');
  const erase = loadScript(redis, 'erase-person');
  const renew = loadScript(redis, 'renew-lease');

  return {
    async begin(person) {
      const { lease, tries } = personKeys(person);
      const reply = (await begin(beginKeys(person), [leaseMs])) as TurnReply;
      const { turn, unreadable } = await readOr(reply, () => giveBack([lease, tries], [reply[0]]));
      if (typeof turn !== 'number') await setAside(person, turn.fence, unreadable);
      return turn;
    },
    keepLease(person, fence) {
      const { lease } = personKeys(person);
      // a renewal that fails shows at the next step, whose fence is then refused
      const timer = setInterval(() => void renew([lease], [fence, leaseMs]).catch(() => {}), leaseMs / 3);
      return () => clearInterval(timer);
    },
    async commit(person, fence, { eventId, session, outbox, profile, brakes }, next) {
      const keys = personKeys(person);
      await fenced(
        commit,
        [keys.lease, keys.session, keys.inbox, keys.outbox, keys.profile, keys.tries, keys.sending, keys.brakes],
        [
          fence,
          leaseMs,
          eventId,
          session === null ? '' : JSON.stringify(session),
          JSON.stringify(brakes),
          BRAKES_MS,
          next ?? '',
          outbox.length,
          ...outbox.map((entry) => JSON.stringify(entry)),
          ...Object.entries(profile).flat(),
        ],
      );
    },
    async park(person, fence, event, reason, instead) {
      const { lease, inbox, parked, tries } = personKeys(person);
      const stored = event.kind === 'unreadable' ? event.stored : ((await redis.lindex(inbox, 0)) ?? '');
      const put = instead === null ? '' : JSON.stringify(instead);
      await fenced(park, [lease, inbox, parked, tries], [fence, leaseMs, stored, reason, put]);
    },
    async parkSession(person, fence, stored, reason) {
      const { lease, session, parked } = personKeys(person);
      await fenced(parkSession, [lease, session, parked], [fence, leaseMs, stored, reason]);
    },
    async settle(person, fence, done, next) {
      const { lease, outbox, sending } = personKeys(person);
      await fenced(settle, [lease, outbox, sending], [fence, leaseMs, next ?? '', ...done]);
    },
    async end(person, fence, done) {
      const { lease, inbox, outbox, sending, tries, last, seen, fence: latest } = personKeys(person);
      const keys = [lease, inbox, outbox, sending, tries, last, seen, latest];
      const next = await fenced(end, keys, [fence, leaseMs, clock.now(), SEEN_MS, ...done]);
      if (!Array.isArray(next)) return 'ended';
      const [stored, count, contact] = next as [string, number, string | null];
      return { event: readEvent(stored), tries: count, contact: readContact(contact) };
    },
    async release(person, fence) {
      const { lease, fence: latest, sending, tries } = personKeys(person);
      await release([lease, latest, sending, tries], [fence]);
    },
    async erase(person, fence, eventId) {
      const { lease, inbox, session, outbox, profile, parked, sending, tries, last, brakes } = personKeys(person);
      const keys = [lease, inbox, session, outbox, profile, parked, sending, tries, last, brakes];
      await fenced(erase, keys, [fence, eventId]);
    },
  };

  /** Outbox entries that this release cannot read: what stands behind them must go out. */
  async function setAside(person: Person, fence: number, entries: readonly string[]): Promise<void> {
    const { lease, outbox, parked } = personKeys(person);
    for (const stored of entries) {
      await fenced(park, [lease, outbox, parked], [fence, leaseMs, stored, 'unreadable outbox entry', '']);
    }
  }
}

async function readOr(reply: TurnReply, giveBack: () => Promise<unknown>): Promise<ReturnType<typeof readTurn>> {
  try {
    return readTurn(reply);
  } catch (error) {
    if (error instanceof NewerSessionError) await giveBack();
    throw error;
  }
}

async function fenced(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
  const reply = await script(keys, args);
  if (reply === 0) throw new LeaseLostError('the lease of this person ran out');
  return reply;
}
