import express, { type Router } from 'express';

/** A part that can be down: `check` rejects, or resolves to what is wrong, or to null when all is well. */
export type Part = { readonly name: string; readonly check: () => Promise<string | null> };

const CHECK_WITHIN_MS = 1_000;

/** `/healthz`: the process is alive. `/readyz`: 200 when every part works, else 503 and which part is down. */
export function healthRouter(parts: readonly Part[]): Router {
  const router = express.Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const states = await Promise.all(parts.map(async ({ name, check }) => [name, await stateOf(check)] as const));
    const isReady = states.every(([, state]) => state === 'ok');
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'down', parts: Object.fromEntries(states) });
  });
  return router;
}

async function stateOf(check: Part['check']): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, CHECK_WITHIN_MS, 'no answer').unref());
  try {
    return (await Promise.race([check(), late])) ?? 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : 'down';
  }
}
