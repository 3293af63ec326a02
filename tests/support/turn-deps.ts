import { pino } from 'pino';
import { renderSay } from '../../src/channel/index.js';
import { loadContent } from '../../src/content/index.js';
import { DEFAULT_TURN_POLICY, type TurnDeps } from '../../src/conversation/index.js';
import { DEFAULT_POLICY, oneContent } from '../../src/engine/index.js';
import type { RedisClient } from '../../src/store/connect.js';
import {
  redisAlerts,
  redisDueTimers,
  redisGaps,
  redisTallies,
  redisTickets,
  redisTurnStore,
} from '../../src/store/index.js';

export const NOON = Date.UTC(2026, 10, 23, 5);

const { snapshot } = loadContent('.', 'tay-tuu');

/** All that a turn needs, real but for the road to Zalo and the clock, which are given. */
export function turnDeps(
  redis: RedisClient,
  oaId: string,
  { clock = { now: () => NOON }, ...given }: Partial<TurnDeps> & Pick<TurnDeps, 'sender'>,
): TurnDeps {
  return {
    store: redisTurnStore(redis, { leaseMs: 30_000, clock }),
    tickets: redisTickets(redis),
    due: redisDueTimers(redis, oaId),
    tallies: redisTallies(redis),
    alerts: redisAlerts(redis),
    gaps: redisGaps(redis),
    policy: DEFAULT_TURN_POLICY,
    contents: () => oneContent(snapshot),
    conversation: DEFAULT_POLICY,
    render: (say) => renderSay(say, 'media'),
    clock,
    log: pino({ level: 'silent' }),
    ...given,
  };
}
