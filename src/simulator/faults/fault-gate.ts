import express, { type RequestHandler, type Response, type Router } from 'express';
import type { Journal } from '../journal.js';
import type { MovableClock } from '../movable-clock.js';
import type { FaultDesk, RequestFate } from './fault-desk.js';
import { recordExchange } from './record-exchange.js';

export type FaultGateDeps = {
  readonly desk: FaultDesk;
  readonly journal: Journal;
  readonly clock: MovableClock;
  /** takes the OA's grant back, so that the access token is dead */
  readonly revoke: () => void;
};

/** Stands before the API and the token endpoint: writes every call into the journal and makes those fail that shall. */
export function faultGate(deps: FaultGateDeps): Router {
  const router = express.Router();
  // the consent page and its errors are for a person's browser
  router.use(/^(?!\/v4\/(oa\/)?permission|\/favicon\.ico)/, gate(deps));
  return router;
}

function gate({ desk, journal, clock, revoke }: FaultGateDeps): RequestHandler {
  return async (req, res, next) => {
    const { latencyMs, fault } = desk.requestFate(req.baseUrl + req.path);
    if (fault === 'cut-after') loseAnswer(res);
    recordExchange({ req, res, journal, clock, fault: nameOf({ latencyMs, fault }) });
    if (latencyMs > 0) await clock.wait(latencyMs);
    if (fault === 'cut-before') return void req.socket.destroy();
    if (fault === '5xx') return void res.status(502).type('html').send(BAD_GATEWAY);
    if (fault === 'revoked') revoke();
    next();
  };
}

const nameOf = ({ latencyMs, fault }: RequestFate) => fault ?? (latencyMs > 0 ? `latency ${latencyMs} ms` : undefined);

// the work is done by then: only its answer never leaves
function loseAnswer(res: Response): void {
  res.end = () => {
    res.req.socket.destroy();
    return res;
  };
}

const BAD_GATEWAY = `<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>
</html>
`;
