import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PersonEvent } from '../../src/conversation/index.js';
import { connectRedis, mastersOf, redisInbox, startEmbeddedRedis } from '../../src/store/index.js';
import { CACHE_FOLDER, temporaryFolder } from '../support/redis.js';

const event = (id: string): PersonEvent => ({ id, at: 1, kind: 'text', text: 'menu', hasSecret: false });

test('Redis killed three times in the middle of a load, its log synced always, loses nothing that it acknowledged', async () => {
  const dataFolder = temporaryFolder();
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const path = process.env['PATH'] ?? '';
  const server = await startEmbeddedRedis({ dataFolder, cacheFolder: CACHE_FOLDER, path, fsync: 'always' });
  onTestFinished(() => server.stop());
  const connect = (kind: 'fail-fast' | 'patient') => connectRedis({ socket: server.socket }, kind, () => {});
  const [load, patient] = [await connect('fail-fast'), await connect('patient')];
  onTestFinished(() => [load, patient].forEach((redis) => void redis.disconnect()));
  const inbox = redisInbox(load, { most: 1_000_000 }); // nobody works it off
  const acknowledged = new Map<string, string[]>();
  let refused = 0;
  let isOver = false;

  const resident = async (userId: string) => {
    const own: string[] = [];
    acknowledged.set(userId, own);
    for (let n = 0; !isOver; n += 1) {
      try {
        await inbox.accept({ oaId: '4', userId }, event(`e${n}`));
        own.push(`e${n}`);
      } catch {
        refused += 1; // nothing was promised: Zalo would deliver it again
        await wait(5);
      }
    }
  };
  const count = () => [...acknowledged.values()].reduce((sum, own) => sum + own.length, 0);
  const residents = Array.from({ length: 20 }, (_, index) => resident(`2${index}`));
  for (let kill = 1; kill <= 3; kill += 1) {
    const reached = count() + 300;
    await vi.waitUntil(() => count() > reached, { timeout: 15_000 });
    const info = await mastersOf(patient)[0]?.info('server');
    process.kill(Number(/process_id:(\d+)/.exec(info ?? '')?.[1]), 'SIGKILL');
    await vi.waitUntil(() => refused >= kill, { timeout: 15_000, interval: 1 });
  }
  const back = count();
  await vi.waitUntil(() => count() > back + 100, { timeout: 15_000 });
  isOver = true;
  await Promise.all(residents);

  for (const [userId, own] of acknowledged) {
    const kept = (await patient.lrange(`{4:${userId}}:inbox`, 0, -1)).map(
      (json) => (JSON.parse(json) as PersonEvent).id,
    );
    // what was written and not acknowledged may be there too
    expect(kept.filter((id) => own.includes(id))).toEqual(own);
  }
}, 60_000);
