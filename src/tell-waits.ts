import { atMostEvery } from './conversation/index.js';
import type { Metrics } from './http/index.js';
import type { Log } from './log.js';
import { type TokenSealError, ZaloApiError } from './zalo-oa-sdk-wrapper/index.js';

const RATE_EVERY_MS = 60_000;
const SOMEBODY_EVERY_MS = 3_600_000;

/** Counts the messages that are put off, and tells of them once in a while: what one waits for, all wait for. */
export function tellWaits({ waits }: Pick<Metrics, 'waits'>, log: Log) {
  const rarely = atMostEvery(RATE_EVERY_MS);
  const hourly = atMostEvery(SOMEBODY_EVERY_MS);
  return {
    forRate(afterMs: number): void {
      waits.inc({ reason: 'rate' });
      rarely('rate', (missed) => log.info({ afterMs, missed }, 'messages wait for the rate'));
    },
    /** Of a missing grant the watch tells, with the link; of all else that stops the OA nobody would. */
    forSomebody(reason: TokenSealError | ZaloApiError): void {
      waits.inc({ reason: 'needs-human' });
      if (!(reason instanceof ZaloApiError) || reason.endpoint.startsWith('/v4/oa/')) return;
      const { code, meaning, advice } = reason;
      const told = { code, meaning: meaning.en, advice: advice.vi };
      hourly(String(code), (missed) => log.error({ ...told, missed }, 'messages wait for somebody to act at Zalo'));
    },
  };
}
