import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { apiRouter } from './api/api-router.js';
import { oauthRouter } from './api/oauth/oauth-router.js';
import { permissionRouter } from './api/oauth/permission-router.js';
import { zbsRouter } from './api/zbs/zbs-router.js';
import { apiControls } from './api-controls.js';
import { attachmentShelf } from './attachment-shelf.js';
import { createIds } from './ids.js';
import { ledger as openLedger } from './ledger.js';
import { oaSettingsBook } from './oa-settings.js';
import type { Simulator, SimulatorOptions } from './options.js';
import { liveFeed } from './phone/live.js';
import { pageRouter } from './phone/page-router.js';
import { phone as openPhone } from './phone/phone.js';
import { phoneRouter } from './phone/phone-router.js';
import { residentBook } from './resident-book.js';
import { openStateStore } from './state-store.js';
import { createTally } from './tally.js';
import { tokenBook } from './token-book.js';
import { createWallet } from './wallet.js';
import { courier as openCourier } from './webhook/courier.js';
import { eventWriter } from './webhook/events.js';

/** Starts a stand-in for Zalo on its own port. Rejects when the port is taken or the data file cannot be read. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { app, oa, dataFile, clock = { now: Date.now }, retryScale = 1 } = options;
  if (dataFile !== undefined && options.idSeed !== undefined)
    throw new Error('simulator: idSeed would give ids again that the data file already holds');
  let { webhookUrl } = options;
  let url = '';

  const store = openStateStore(dataFile);
  const ids = createIds(options.idSeed);
  const residents = residentBook(store);
  const ledger = openLedger(store, clock, ids);
  const attachments = attachmentShelf({ store, clock, ids }, dataFile);
  const tokens = tokenBook({ store, clock, ids });
  const settings = oaSettingsBook({ type: oa.type ?? 2, ...options.oaSettings });
  const events = eventWriter({ appId: app.id, oaId: oa.id, now: () => clock.now() });
  const courier = openCourier({ appId: app.id, oaSecretKey: oa.secretKey, webhookUrl: () => webhookUrl, retryScale });
  const phone = openPhone({ residents, ledger, courier, events, clock });
  const live = liveFeed(ledger, residents);
  const api = {
    ...{ app, oa, settings: settings.current, wallet: createWallet(settings), tokens, residents, ledger, attachments },
    ...{ courier, events, clock, ids, tally: createTally(store), store },
    attachmentUrl: (id: string) => `${url}/simulator/pictures/${id}`,
  };

  const server = createServer(
    express()
      .disable('x-powered-by')
      .use(pageRouter())
      .use('/simulator', phoneRouter({ oa, residents, ledger, pictures: attachments, phone, live: live.handler }))
      .use(oauthRouter(app, tokens))
      .use(permissionRouter(options, tokens))
      .use(apiRouter(api))
      .use(zbsRouter(api)),
  );
  server.listen(options.port, options.host);
  await once(server, 'listening');
  url = urlOf(server.address(), options.host);

  return {
    url,
    ...apiControls({ store, residents, settings, tokens, ids, clock }),
    setWebhookUrl(next) {
      webhookUrl = next;
    },
    issueRefreshToken: tokens.issueRefreshToken,
    say: phone.say,
    follow: phone.follow,
    unfollow: phone.unfollow,
    tap: phone.tap,
    deliver: (body, { signature } = {}) =>
      courier.deliver(typeof body === 'string' ? body : JSON.stringify(body), signature),
    messages: ledger.chat,
    onMessage: ledger.onMessage,
    async close() {
      live.close();
      await courier.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      store.close();
    },
  };
}

function urlOf(address: ReturnType<ReturnType<typeof createServer>['address']>, host: string): string {
  if (address === null || typeof address === 'string') throw new Error('simulator: not listening on a port');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}
