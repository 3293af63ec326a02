import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What happens to a token request on its way. `held`: its answer never comes, and nothing else. */
export type Fate = 'arrives' | 'cut before acceptance' | 'answer lost' | 'held';

/** A road to Zalo that loses token requests or their answers as it is told, and counts each refresh token it brings. */
export async function openLossyRoad(target: string) {
  const sightings = new Map<string, number>();
  let next: Fate = 'arrives';
  /** The fate of one token request; everything else arrives. */
  const fateOf = (path: string): Fate => {
    if (!path.startsWith('/v4/oa/access_token')) return 'arrives';
    const fate = next;
    next = 'arrives';
    return fate;
  };
  const passOn = async ({ method = '', url = '', headers }: IncomingMessage, body: string): Promise<string> => {
    const refreshToken = new URLSearchParams(body).get('refresh_token');
    if (refreshToken) sightings.set(refreshToken, (sightings.get(refreshToken) ?? 0) + 1);
    const { host: _, connection: __, ...passedOn } = headers as Record<string, string>;
    const answer = await fetch(target + url, { method, headers: passedOn, ...(method === 'POST' && { body }) });
    return await answer.text();
  };
  const server = createServer(async (request, response) => {
    const fate = fateOf(request.url ?? '');
    const body = await text(request);
    const answered = fate === 'cut before acceptance' ? '' : await passOn(request, body);
    if (fate === 'arrives') response.writeHead(200, { 'content-type': 'application/json' }).end(answered);
    else if (fate !== 'held') response.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  /** So it goes with the next token request. */
  const lose = (fate: Fate) => {
    next = fate;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sightings, lose };
}
