import express, { type RequestHandler, type Response, type Router } from 'express';
import type { Journal } from '../journal.js';
import type { MovableClock } from '../movable-clock.js';
import type { FaultDesk, RequestFate } from './fault-desk.js';
import { recordExchange } from './record-exchange.js';

export type FaultGateDeps = {
  readonly desk: FaultDesk;
  readonly journal: Journal;
  readonly clock: MovableClock;
  /** lets the access token die */
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
  return (req, res, next) => {
    const { latencyMs, fault } = desk.requestFate(req.baseUrl + req.path);
    if (fault === 'cut-after') loseAnswer(res);
    if (latencyMs > 0) delayAnswer(res, () => clock.wait(latencyMs));
    recordExchange({ req, res, journal, clock, fault: nameOf({ latencyMs, fault }) });
    if (fault === 'cut-before') return void clock.wait(latencyMs).then(() => req.socket.destroy());
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

// the answer and not the work, which a caller who gives up would take along
function delayAnswer(res: Response, wait: () => Promise<unknown>): void {
  const end = res.end;
  res.end = ((...given: unknown[]) => {
    wait().then(() => Reflect.apply(end, res, given));
    return res;
  }) as typeof res.end;
}

const BAD_GATEWAY = `<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>
</html>
`;
