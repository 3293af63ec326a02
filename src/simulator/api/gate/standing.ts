import type { RequestHandler } from 'express';
import type { OaSettings } from '../../oa-settings.js';
import { Refusal } from '../envelope.js';

/** Refuses what the OA as a whole may not do: a switch of the settings, or a package without an API (contract §8.1). */
export function standing(settings: () => OaSettings, noPackageCode: -224 | -135): RequestHandler {
  return (_req, _res, next) => {
    const { refuseAll, tier } = settings();
    if (refuseAll) throw new Refusal(refuseAll.code, refuseAll.message ?? 'OA or app may not use this API');
    if (tier === 'basic' || tier === 'standard') throw new Refusal(noPackageCode, 'OA package must be upgraded');
    next();
  };
}
