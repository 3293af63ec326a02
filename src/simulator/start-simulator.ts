import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { apiRouter } from './api/api-router.js';
import { oauthRouter } from './api/oauth/oauth-router.js';
import { permissionRouter } from './api/oauth/permission-router.js';
import { zbsRouter } from './api/zbs/zbs-router.js';
import { apiControls } from './api-controls.js';
import { attachmentShelf } from './attachment-shelf.js';
import { faultDesk } from './faults/fault-desk.js';
import { faultGate } from './faults/fault-gate.js';
import { createIds } from './ids.js';
import { createJournal } from './journal.js';
import { ledger as openLedger } from './ledger.js';
import { createMovableClock } from './movable-clock.js';
import { oaSettingsBook } from './oa-settings.js';
import type { Simulator, SimulatorOptions } from './options.js';
import { liveFeed } from './phone/live.js';
import { mediaShelf } from './phone/media-shelf.js';
import { oaManager } from './phone/oa-manager.js';
import { pageRouter } from './phone/page-router.js';
import { holderOf, phone as openPhone } from './phone/phone.js';
import { phoneRouter } from './phone/phone-router.js';
import { residentBook } from './resident-book.js';
import { settingsRouter } from './settings-router.js';
import { openStateStore } from './state-store.js';
import { createTally } from './tally.js';
import { tokenBook } from './token-book.js';
import { createWallet } from './wallet.js';
import { courier as openCourier } from './webhook/courier.js';
import { eventWriter } from './webhook/events.js';
import { webhookConsole } from './webhook/webhook-console.js';

/** Starts a stand-in for Zalo on its own port. Rejects when the port is taken or the data file cannot be read. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { app, oa, dataFile, webhookUrl, retryScale = 1, webhook: switches = {} } = options;
  if (dataFile !== undefined && options.idSeed !== undefined)
    throw new Error('simulator: idSeed would give ids again that the data file already holds');
  let url = '';

  const store = openStateStore(dataFile);
  const clock = createMovableClock(options.clock ?? { now: Date.now }, store.state.clockOffsetMs);
  clock.onMove(({ offsetMs }) => {
    store.state.clockOffsetMs = offsetMs;
    store.saveSoon();
  });
  const ids = createIds(options.idSeed);
  const residents = residentBook(store, ids);
  const ledger = openLedger(store, clock, ids);
  const pictures = attachmentShelf({ store, clock, ids }, dataFile);
  const tokens = tokenBook({ store, clock, ids });
  const settings = oaSettingsBook({ type: oa.type ?? 2, ...options.oaSettings });
  const media = mediaShelf(store, ids, dataFile);
  const journal = createJournal();
  const faults = faultDesk();
  const desk = webhookConsole({ url: webhookUrl, ...switches });
  const events = eventWriter({ appId: app.id, oaId: oa.id, now: clock.now, ...switches });
  const { retryOn = 'any-failure' } = switches;
  const courier = openCourier(
    { appId: app.id, oaSecretKey: oa.secretKey, retryScale, retryOn },
    { desk, faults, journal, clock },
  );
  const phone = openPhone({ residents, ledger, courier, events, clock });
  const manager = oaManager({ residents, ledger, courier, events });
  const live = liveFeed({ ledger, residents, journal, clock, desk, faults });
  const page = {
    oa,
    settings,
    residents,
    ledger,
    pictures,
    media,
    journal,
    clock,
    faults,
    desk,
    courier,
    phone,
    manager,
  };
  const pictureUrl = (id: string) => `${url}/simulator/pictures/${id}`;
  const api = {
    app,
    oa,
    settings: settings.current,
    changeSettings: settings.update,
    wallet: createWallet(settings),
    tokens,
    residents,
    ledger,
    courier,
    events,
    clock,
    ids,
    tally: createTally(store),
    store,
    attachments: pictures,
    attachmentUrl: pictureUrl,
  };

  const server = createServer(
    express()
      .disable('x-powered-by')
      .use(pageRouter())
      .use('/simulator', phoneRouter({ ...page, mediaUrl: pictureUrl, live: live.handler }))
      .use('/simulator', settingsRouter({ settings, residents, tokens }))
      .use(faultGate({ desk: faults, journal, clock, revoke: tokens.dropAccessToken }))
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
    ...apiControls({ store, residents, settings, tokens, ids, clock, courier, events }),
    clock,
    faults,
    webhook: { ...desk, probe: courier.probe },
    setWebhookUrl: desk.setUrl,
    issueRefreshToken: tokens.issueRefreshToken,
    resident: (id) => holderOf(phone, id),
    staffSays: manager.say,
    tell: async (write) => courier.send('told', write(events, residents.get)),
    say: phone.say,
    follow: (residentId) => phone.follow(residentId),
    unfollow: phone.unfollow,
    tap: phone.tap,
    deliver: (body, { signature } = {}) =>
      courier.deliver(typeof body === 'string' ? body : JSON.stringify(body), signature),
    messages: ledger.chat,
    onMessage: ledger.onMessage,
    exchanges: journal.all,
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
