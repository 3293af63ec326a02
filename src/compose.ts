import { once, setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import { oaSender, renderSay } from './channel/index.js';
import { closeServer } from './close-server.js';
import type { Config, ZaloConfig } from './config/index.js';
import { type ContentFiles, openLibrary, removeUnused } from './content/index.js';
import {
  accept,
  atMostEvery,
  type Clock,
  type Person,
  type PersonEvent,
  runTurn,
  runTurns,
  standBy,
  type TurnDeps,
  takeIn,
} from './conversation/index.js';
import { openDiskInbox } from './disk-inbox.js';
import { DEFAULT_POLICY } from './engine/index.js';
import { createHttpServer, createMetrics } from './http/index.js';
import {
  openTurnQueue,
  startContentWatch,
  startDueTick,
  startGrantWatch,
  startSweep,
  startTurnRunner,
  startTurnWorker,
} from './jobs/index.js';
import type { Log } from './log.js';
import {
  checkDurability,
  connectRedis,
  countPeopleByContent,
  findBacklog,
  type RedisTarget,
  redisAlerts,
  redisContentStore,
  redisDueTimers,
  redisGaps,
  redisInbox,
  redisTallies,
  redisTickets,
  redisTurnStore,
  redisUnknownEvents,
} from './store/index.js';
import { tellWaits } from './tell-waits.js';
import { openZaloClient } from './zalo-client.js';
import { openZaloGrant } from './zalo-grant.js';
import { keepAliveAgent, undiciTransport } from './zalo-oa-sdk-wrapper/index.js';

export type ComposeDeps = {
  readonly config: Config;
  readonly zalo: ZaloConfig;
  readonly redis: RedisTarget;
  readonly files: ContentFiles;
  /** Name of the Official Account, for the page at `/`. */
  readonly oaName: string;
  /** Folder of the pictures that steps show. */
  readonly mediaFolder: string;
  readonly log: Log;
  readonly clock?: Clock;
};

export type App = {
  readonly url: string;
  /** Finishes the turns in hand, leaves the rest in Redis, and closes everything. */
  stop(): Promise<void>;
};

const TURNS_AT_ONCE = 50;
/** Of what comes later: retries, waits, what others left. */
const LATER_TURNS_AT_ONCE = 20;
const LEASE_MS = 5_000;
const LOG_REDIS_EVERY_MS = 60_000;

/** Builds the app, every part once. Read from top to bottom it is the architecture. */
export async function compose(deps: ComposeDeps): Promise<App> {
  const { config, zalo, redis: target, files, oaName, mediaFolder, log, clock = Date } = deps;
  const closers: (() => unknown)[] = [];
  /** What is at work: closed first, and all at once, since each may have something to wait for. */
  const workers: (() => unknown)[] = [];
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // every turn that waits listens
  const close = async (closer: () => unknown) => {
    try {
      await closer();
    } catch (err) {
      log.error({ err }, 'close failed');
    }
  };
  const stop = async () => {
    stopping.abort();
    await Promise.all(workers.splice(0).map(close));
    for (const closer of closers.splice(0).reverse()) await close(closer);
  };

  try {
    const metrics = createMetrics();

    const rarely = atMostEvery(LOG_REDIS_EVERY_MS); // three connections try again every second
    const connect = async (kind: 'fail-fast' | 'patient') => {
      const redis = await connectRedis(target, kind, ({ message }) =>
        rarely(message, (missed) => log.warn({ err: message, missed }, 'redis connection')),
      );
      closers.push(() => redis.disconnect());
      return redis;
    };
    const [intake, turns, blocking] = await Promise.all([connect('fail-fast'), connect('patient'), connect('patient')]);
    for (const { level, ...finding } of await checkDurability(turns)) {
      if (level === 'alarm') log.warn(finding, 'redis may lose messages');
      else log.info(finding, 'redis may lose the last seconds on a power cut');
    }

    const published = redisContentStore(turns, zalo.oaId);
    const library = await openLibrary({ store: published, files, clock, log });

    const dispatcher = keepAliveAgent();
    closers.push(() => dispatcher.destroy()); // who had a request under way has been waited for
    const transport = undiciTransport(dispatcher);
    let ownUrl = `http://${config.http.host}:${config.http.port}`;
    const address = () => config.http.publicUrl ?? ownUrl;
    const grant = openZaloGrant({
      zalo,
      redis: turns,
      pageRedis: intake,
      transport,
      clock,
      address,
      log,
      onStandstill: (isStanding) => metrics.grantLost.set(isStanding ? 1 : 0),
      onGranted: () => {
        sender.forgetTrouble();
        void sweep.now();
      },
    });
    const client = openZaloClient({ zalo, redis: turns, transport, tokens: grant.tokens, clock });
    const sender = oaSender({ client, clock, lane: 'realtime', stopping: stopping.signal });
    const waits = tellWaits(metrics, log);

    const queue = openTurnQueue({ connection: turns, oaId: zalo.oaId, log });
    closers.push(() => queue.close());
    const due = redisDueTimers(turns, zalo.oaId);
    const turnDeps: TurnDeps = {
      store: redisTurnStore(turns, { leaseMs: LEASE_MS, clock }),
      sender,
      tickets: redisTickets(turns),
      due,
      tallies: redisTallies(turns),
      alerts: redisAlerts(turns),
      gaps: redisGaps(turns),
      policy: config.turns,
      conversation: { ...DEFAULT_POLICY, ...config.conversation },
      contents: library.contents,
      render: (say) => renderSay(say, `${address()}/media`),
      clock,
      log,
      isStopping: () => stopping.signal.aborted,
      onSend: (result) => metrics.sends.inc({ result }),
      onTurn: (result) => metrics.turns.inc({ result }),
      onWait: waits.forRate,
    };
    const run = (person: Person) => standBy(() => runTurns(turnDeps, person), waits.forSomebody);
    const runner = startTurnRunner({
      run,
      runTaken: (person, turn) => standBy(() => runTurn(turnDeps, person, turn), waits.forSomebody),
      later: queue.remind,
      concurrency: TURNS_AT_ONCE,
      log,
    });
    workers.push(() => runner.close());
    const worker = startTurnWorker({
      connection: blocking,
      oaId: zalo.oaId,
      run,
      concurrency: LATER_TURNS_AT_ONCE,
      log,
    });
    workers.push(() => worker.close());
    const sweep = startSweep({
      findBacklog: () => findBacklog(turns, zalo.oaId),
      wake: runner.offer,
      remind: queue.remind,
      log,
    });
    workers.push(() => sweep.close());

    const inbox = redisInbox(intake, { most: config.turns.inboxMax, leaseMs: LEASE_MS, clock });
    const tick = startDueTick({
      due,
      takeIn: (person: Person, event: PersonEvent) => takeIn({ inbox, runner }, person, event),
      clock,
      log,
    });
    workers.push(() => tick.close());

    const keepUnknown = redisUnknownEvents(intake);
    const disk = config.spool
      ? await openDiskInbox({
          inbox,
          dataDir: config.dataDir,
          alerts: turnDeps.alerts,
          wake: runner.offer,
          metrics,
          log,
          clock,
        })
      : null;
    closers.push(() => disk?.close());
    const intakeDeps = { oaId: zalo.oaId, inbox: disk?.inbox ?? inbox, runner, clock };
    const server = createHttpServer({
      secrets: { appId: zalo.appId, oaSecretKey: zalo.oaSecretKey.reveal(), oaId: zalo.oaId },
      accept: (event) => accept(intakeDeps, event),
      keepUnknown: (name, body) => keepUnknown(zalo.oaId, name, body, clock.now()),
      metrics,
      oauth: grant.oauth,
      parts: [
        { name: 'redis', check: async () => ((await intake.ping()) === 'PONG' ? null : 'no answer') },
        ...(disk ? [{ name: 'spool', check: async () => disk.trouble() }] : []),
        { name: 'zalo', check: async () => grant.trouble() ?? sender.trouble() },
      ],
      mediaFolder,
      site: { oaName, verificationCode: config.http.siteVerification },
      log,
    });
    server.listen(config.http.port, config.http.host);
    workers.push(() => closeServer(server));
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    ownUrl = `http://${config.http.host}:${port}`;
    const watch = startGrantWatch({ check: grant.check, log });
    workers.push(() => watch.close());
    const contentWatch = startContentWatch({
      look: library.look,
      tidy: async () => void (await removeUnused(published, () => countPeopleByContent(turns, zalo.oaId), clock.now())),
      log,
    });
    workers.push(() => contentWatch.close());
    if (config.followsFiles) workers.push(library.followFiles());
    return { url: ownUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
