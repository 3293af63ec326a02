import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { type Person, runTurns, type TurnDeps } from '../../src/conversation/index.js';
import { connectRedis, findBacklog, redisInbox } from '../../src/store/index.js';
import { temporaryFolder } from '../support/redis.js';
import { type ClusterNode, startRedisCluster } from '../support/redis-cluster.js';
import { turnDeps } from '../support/turn-deps.js';

const NOON = Date.UTC(2026, 10, 23, 5);
const person: Person = { oaId: '4444444444444444444', userId: '2222222222222222222' };

async function scene() {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const cluster = await startRedisCluster(folder);
  onTestFinished(() => cluster.stop());
  const [intake, turns] = await Promise.all([
    connectRedis(cluster.target, 'fail-fast', () => {}),
    connectRedis(cluster.target, 'patient', () => {}),
  ]);
  onTestFinished(() => [intake, turns].forEach((redis) => void redis.disconnect()));
  return { ...cluster, intake, turns };
}

/** Moves a slot with its keys from one master to another, as `redis-cli --cluster reshard` does. */
async function moveSlot(slot: number, from: ClusterNode, to: ClusterNode, all: readonly ClusterNode[]): Promise<void> {
  await to.redis.call('CLUSTER', 'SETSLOT', slot, 'IMPORTING', from.id);
  await from.redis.call('CLUSTER', 'SETSLOT', slot, 'MIGRATING', to.id);
  const keys = (await from.redis.call('CLUSTER', 'GETKEYSINSLOT', slot, 1_000)) as string[];
  if (keys.length > 0) await from.redis.call('MIGRATE', '127.0.0.1', to.port, '', 0, 5_000, 'KEYS', ...keys);
  for (const { redis } of [to, from, ...all]) await redis.call('CLUSTER', 'SETSLOT', slot, 'NODE', to.id);
}

test('a person whose slot moves from master to master while turns run is answered once each time, in order', async () => {
  const { nodes, intake, turns } = await scene();
  const heard: string[] = [];
  const send: TurnDeps['sender']['send'] = async (_, message) =>
    void heard.push(message.kind === 'text' ? message.text : message.kind);
  const deps = turnDeps(turns, person.oaId, { clock: { now: () => NOON }, sender: { prepare: async () => {}, send } });
  const inbox = redisInbox(intake);
  const slot = Number(await nodes[0]?.redis.call('CLUSTER', 'KEYSLOT', `{${person.oaId}:${person.userId}}:inbox`));
  const ownerOf = async () => {
    const counts = await Promise.all(nodes.map(({ redis }) => redis.call('CLUSTER', 'COUNTKEYSINSLOT', slot)));
    return counts.findIndex((count) => Number(count) > 0);
  };
  const says = ['xin chào', '1', 'vneid', 'quên mật khẩu', 'rồi', 'rồi', 'rồi'];
  const owners = new Set<number>();
  for (const [index, text] of says.entries()) {
    expect(await inbox.accept(person, { id: `e${index}`, at: NOON, kind: 'text', text, hasSecret: false })).toBe(
      'accepted',
    );
    const from = await ownerOf();
    owners.add(from);
    const [source, target] = [nodes[from], nodes[(from + 1) % nodes.length]];
    if (!source || !target) throw new Error('nobody has the slot');
    const moving = moveSlot(slot, source, target, nodes);
    const running = runTurns(deps, person);
    await moving;
    expect(await running).toEqual({ again: false });
  }
  expect(owners.size).toBe(3);
  expect(heard).toHaveLength(says.length);
  expect(heard.at(-1)).toMatch(/^Bước 3\//);
  const waiting: Person[] = [];
  for await (const each of findBacklog(turns, person.oaId)) waiting.push(each);
  expect(waiting).toEqual([]);
}, 60_000);
