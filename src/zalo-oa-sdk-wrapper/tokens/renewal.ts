import { ZaloApiError } from '../errors/zalo-api-error.js';
import { isFresh, isUsable, type Moment, pairOf } from './pair-life.js';
import {
  EMPTY_RECORD,
  fingerprint,
  type GrantedRecord,
  type GrantLoss,
  type TokenPair,
  type TokenRecord,
} from './record.js';
import { type Line, standingOf, standstill } from './standing.js';
import { TOKEN_PATH, type TokenAnswer } from './token-call.js';
import type { StoredRecord, TokenStore } from './token-store.js';

export type RenewalDeps = {
  readonly store: Pick<TokenStore, 'load' | 'save'>;
  readonly line: Line;
  /** Sends the refresh token to Zalo. */
  readonly refresh: (refreshToken: string) => Promise<TokenAnswer>;
  /** Asks Zalo whether an access token still works. */
  readonly pulse: (accessToken: string) => Promise<'alive' | 'dead' | 'unknown'>;
  /** How long a refresh without an answer is left alone: longer than a request and its answer can take. */
  readonly settleMs: number;
  readonly now: () => number;
  readonly onAlarm: (loss: GrantLoss) => void;
};

/** A pair to use. With `trouble` it is the former one, and its refresh did not come about. */
export type Renewed = { readonly pair: TokenPair; readonly trouble: ZaloApiError | null };

/** A request that is not under way this long after its mark does not leave any more: the mark may be judged by others. */
const LEAVES_WITHIN_MS = 10_000;

/**
 * Brings a fresh pair, under the store's lock. The refresh token is single-use (contract §5) and never sent twice:
 * before it leaves, a mark is stored, and a mark whose outcome is unknown is settled by the old access token, which
 * Zalo kills as it issues a new one. Alive: nothing was carried out. Dead: the new pair is lost, and only a new grant
 * helps.
 */
export function createRenewal(deps: RenewalDeps): (dead: string | null) => Promise<Renewed> {
  const { store, line, now } = deps;
  /** A pair that Zalo has issued and the store did not take. */
  let unsaved: { readonly next: GrantedRecord; readonly sent: string } | null = null;

  async function renew(dead: string | null): Promise<Renewed> {
    if (unsaved) await keepNewPair(unsaved.next, unsaved.sent, await store.load());
    const stored = await store.load();
    const standing = standingOf(stored.record, line);
    if (standing.at !== 'granted') throw standstill(standing);
    const { record, isNewLine } = standing;
    const moment = { now: now(), dead };
    if (record.attempt) return await settle(stored, record, record.attempt.at, moment);
    if (!isNewLine && isFresh(record.pair, moment)) return { pair: record.pair, trouble: null };
    return await spend(stored, record, dead);
  }

  /** A refresh whose answer never came: by this process or by one that died. */
  async function settle(stored: StoredRecord, record: GrantedRecord, at: number, moment: Moment): Promise<Renewed> {
    switch (await outcomeOf(at, record.pair, moment.now)) {
      case 'not-done':
        return await spend(stored, record, moment.dead);
      case 'lost':
        return await lose(stored, record, { reason: 'answer-lost', code: null }, moment.dead);
      case 'open':
        return former(record.pair, moment, new ZaloApiError('transient', TOKEN_PATH, { table: 'oauth' }));
    }
  }

  async function outcomeOf(at: number, pair: TokenPair, when: number): Promise<'lost' | 'open' | 'not-done'> {
    // a mark far in the future was made before the clock was set back: nobody can wait until its time has come again
    if (Math.abs(when - at) < deps.settleMs) return 'open';
    if (!isUsable(pair, { now: when, dead: null })) return 'lost'; // it has run out: nothing is left to ask
    const pulse = await deps.pulse(pair.accessToken);
    if (pulse === 'unknown') return 'open';
    return pulse === 'alive' ? 'not-done' : 'lost';
  }

  async function spend(stored: StoredRecord, record: GrantedRecord, dead: string | null): Promise<Renewed> {
    const sent = record.pair.refreshToken;
    const at = now();
    const marked = { ...record, attempt: { token: fingerprint(sent), at } };
    const version = await store.save(marked, stored.version);
    if (version === null) return await renew(dead);
    const isLate = now() - at > LEAVES_WITHIN_MS;
    const answer: TokenAnswer = isLate ? tooLate() : await deps.refresh(sent);
    switch (answer.outcome) {
      case 'granted': {
        const pair = pairOf(answer.grant, sent, now());
        const next = { ...record, pair, attempt: null };
        unsaved = { next, sent };
        return { pair: await keepNewPair(next, sent, { record: marked, version }), trouble: null };
      }
      case 'refused':
        return await lose({ record: marked, version }, record, { reason: 'refused', code: answer.error.code }, dead);
      case 'not-carried-out':
        await store.save(stored.record ?? EMPTY_RECORD, version);
        return former(record.pair, { now: now(), dead }, answer.error);
      case 'unknown':
        return former(record.pair, { now: now(), dead }, answer.error);
    }
  }

  /** Stores the new pair before anybody uses it. Whoever judged the mark meanwhile is overruled: here is the answer. */
  async function keepNewPair(next: GrantedRecord, sent: string, found: StoredRecord): Promise<TokenPair> {
    let { record, version } = found;
    for (;;) {
      const newer = record?.pair && record.pair.refreshToken !== sent ? record.pair : null;
      if (newer !== null || (await store.save(next, version)) !== null) {
        unsaved = null;
        return newer ?? next.pair;
      }
      ({ record, version } = await store.load());
    }
  }

  /** The state is stored first, and only who stored it raises the alarm: one for all processes and restarts. */
  async function lose(
    { version }: StoredRecord,
    record: TokenRecord,
    what: Pick<GrantLoss, 'reason' | 'code'>,
    dead: string | null,
  ): Promise<Renewed> {
    const loss = { ...what, at: now(), app: line.app };
    if ((await store.save({ ...record, attempt: null, loss }, version)) === null) return await renew(dead);
    deps.onAlarm(loss);
    throw standstill({ at: 'lost', loss });
  }

  return renew;
}

/** The refresh failed; while the former token is good nobody needs to know. */
function former(pair: TokenPair, moment: Moment, trouble: ZaloApiError): Renewed {
  if (!isUsable(pair, moment)) throw trouble;
  return { pair, trouble };
}

const tooLate = (): TokenAnswer => ({ outcome: 'not-carried-out', error: new ZaloApiError('transient', TOKEN_PATH) });
