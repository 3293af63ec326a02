import type { RequestHandler, Response } from 'express';
import type { OaSettings } from '../../oa-settings.js';
import type { SimClock } from '../../sim-clock.js';
import { Refusal } from '../envelope.js';

/** Contract §4: requests a minute of the OA's package. */
const OA_LIMITS: Readonly<Record<OaSettings['tier'], number>> = { basic: 0, standard: 0, growth: 100, full: 2_000 };
/** Contract §4: of the app, once for the OA API and once for articles. */
const APP_LIMIT = 4_000;

export type RateGate = {
  /** Tells the budget on every answer, refused ones too (§3.1). */
  readonly headers: RequestHandler;
  /** Takes one request from the budgets of the minute; -32 once one is spent. */
  readonly spend: RequestHandler;
};

export function rateGate(clock: SimClock, settings: () => OaSettings): RateGate {
  const oa = counter(clock);
  const app = { oa: counter(clock), article: counter(clock) };

  const tell = (res: Response) => {
    const limit = OA_LIMITS[settings().tier];
    const remain = Math.max(0, limit - oa.used());
    res.set({ 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remain': String(remain) });
  };

  return {
    headers(_req, res, next) {
      tell(res);
      next();
    },
    spend({ path, method }, res, next) {
      const { tier, limitsRate } = settings();
      const ofApp = path.startsWith('/v2.0/article/') ? app.article : app.oa;
      const isForOa = !(method === 'POST' && path === '/v3.0/oa/message/template'); // ZBS is excluded (§4)
      const isSpent = ofApp.used() >= APP_LIMIT || (isForOa && oa.used() >= OA_LIMITS[tier]);
      if (isSpent && limitsRate) throw new Refusal(-32, 'Rate limit of this minute is reached');
      ofApp.add();
      if (isForOa) oa.add();
      tell(res);
      next();
    },
  };
}

// the window is the minute of the clock
function counter(clock: SimClock) {
  let minute = -1;
  let used = 0;
  const turn = () => {
    const now = Math.floor(clock.now() / 60_000);
    if (now !== minute) used = 0;
    minute = now;
  };
  return {
    used() {
      turn();
      return used;
    },
    add() {
      turn();
      used++;
    },
  };
}
