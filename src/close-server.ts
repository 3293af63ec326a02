import { once } from 'node:events';
import type { Server } from 'node:http';

const LINGER_MS = 1_000;

/** Lets answers in progress go out, then cuts connections that are only kept alive. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), LINGER_MS);
  await closed;
  clearTimeout(cut);
}
