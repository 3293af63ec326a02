import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadContent, type PublishMode, publishContent, storeContent } from '../../src/content/index.js';
import { redisContentStore } from '../../src/store/index.js';
import { type ContentFolder, contentFolder } from '../support/content-folder.js';
import { OA_ID, openWorld, type World } from '../support/world.js';

const FLOW = 'flows/vneid.yaml';
const WAY_TO_STEP_THREE = ['1', 'vneid', 'quên mật khẩu', 'rồi', 'thấy rồi', 'rồi'];

let folder: ContentFolder;
let world: World;
let resident = '';
let residents = 0;

beforeAll(async () => {
  folder = contentFolder();
  world = await openWorld({ root: folder.root, followsFiles: true });
});
afterAll(async () => {
  await world.close();
  folder.remove();
});

/** A resident who stands at the third step of the task about a forgotten password. */
beforeEach(async () => {
  resident = `333333333333${String(1_000_000 + ++residents)}`;
  await answerTo(() => world.simulator.follow(resident));
  for (const words of WAY_TO_STEP_THREE) await say(words);
});

async function answerTo(act: () => Promise<unknown>): Promise<string> {
  const before = world.heard(resident).length;
  await act();
  return (await world.untilHeard(resident, before + 1)).at(-1) ?? '';
}

const say = (words: string) => answerTo(() => world.simulator.say(resident, words));
const snapshot = () => loadContent(folder.root, 'tay-tuu').snapshot;
const served = () => world.logLines.findLast((line) => line.includes('"content changed"')) ?? '';
const untilServed = (hash: string) => vi.waitUntil(() => served().includes(`"${hash}"`), { timeout: 10_000 });

async function session() {
  return JSON.parse((await world.redis.client.get(`{${OA_ID}:${resident}}:session`)) ?? '{}') as {
    content: string;
    place: { at: string; task: string; step: string };
  };
}

async function publish(mode: PublishMode): Promise<void> {
  const store = redisContentStore(world.redis.client, OA_ID);
  const { source, snapshot: after } = loadContent(folder.root, 'tay-tuu');
  const wanted = { hash: after.hash, text: storeContent(source), by: 'an', at: Date.now(), mode };
  await vi.waitUntil(async () => (await publishContent(store, wanted, await store.current())) !== null);
  await untilServed(after.hash);
}

const steps = () => snapshot().flows.get('vneid')?.tasks.get('quen-mat-khau')?.steps ?? [];
const taskText = (task: string) => {
  const [, text = ''] = new RegExp(`\\n( {2}${task}:\\n[\\s\\S]*?)(?=\\n {2}[a-z]|$)`).exec(folder.text(FLOW)) ?? [];
  return text;
};
/** The flow file with one step of the task taken out. */
function withoutStep(step: string): string {
  const task = taskText('quen-mat-khau');
  const gone = task.replace(new RegExp(` {6}- id: ${step}\\n[\\s\\S]*?(?=\\n {6}- id: |\\n {4}done:)\\n`), '');
  if (gone === task) throw new Error(`no step ${step}`);
  return folder.text(FLOW).replace(task, gone);
}

test('B6: a file that changes on disk while a resident is in the middle of a task makes nobody jump', async () => {
  const before = await session();
  const third = steps()[2];
  const words = third && 'say' in third ? third.say : '';
  folder.edit(FLOW, words, `${words.slice(0, -1)} nhé.`);
  await untilServed(snapshot().hash);
  const changed = snapshot().phrases.changed;
  expect(await say('nói lại')).not.toContain(changed);
  expect((await session()).place).toEqual(before.place);
  expect(await say('1')).not.toContain(changed);
  expect((await session()).place).toMatchObject({ at: 'step', task: 'quen-mat-khau', step: steps()[3]?.id });
});

test('E16: a file that is bad for a while changes nothing and ends nothing', async () => {
  const { place } = await session();
  const good = folder.text(FLOW);
  folder.write(FLOW, `${good}\n  : [`);
  await vi.waitUntil(() => world.logLines.some((line) => line.includes('not published')));
  expect(await say('nói lại')).toMatch(/^Bước 3\//);
  expect((await session()).place).toEqual(place);
  expect((await fetch(`${world.app.url}/readyz`)).status).toBe(200);
  folder.write(FLOW, good);
});

test('B7: after a publication that moves everybody, a number for a step that is gone is not an answer to another one', async () => {
  const [, second, third] = steps();
  const good = folder.text(FLOW);
  folder.write(FLOW, withoutStep(third?.id ?? ''));
  await publish('map');
  const answer = await say('1');
  expect(answer).toContain(snapshot().phrases.changed);
  expect((await session()).place).toMatchObject({ at: 'step', step: second?.id });
  expect((await session()).content).toBe(snapshot().hash);
  folder.write(FLOW, good);
  await untilServed(snapshot().hash);
});

test('B8: a resident whose whole task is published away is led to a menu and is answered there', async () => {
  const good = folder.text(FLOW);
  const task = taskText('quen-mat-khau');
  folder.write(
    FLOW,
    good
      .replace(`${task}\n`, '')
      .replaceAll('then: task:quen-mat-khau', 'then: human')
      .replaceAll(/next: \[quen-mat-khau(, )?/g, 'next: ['),
  );
  await publish('map');
  await say('nói lại');
  expect((await session()).place).toMatchObject({ at: 'menu', flow: 'vneid' });
  folder.write(FLOW, good);
  await untilServed(snapshot().hash);
});

test('B6: publications while turns are under way lose no message and repeat none', async () => {
  const before = world.heard(resident).length;
  const hello = snapshot().phrases.hello;
  const store = redisContentStore(world.redis.client, OA_ID);
  // the same words again and again are cut (conformance C10), which is not what this is about
  const forgetPace = () => world.redis.client.del(`{${OA_ID}:${resident}}:brakes`);
  for (let round = 0; round < 4; round += 1) {
    await forgetPace();
    const { source } = loadContent(folder.root, 'tay-tuu');
    const text = storeContent({ ...source, phrases: { ...(source.phrases as object), hello: `${hello} ${round}` } });
    const wanted = { hash: `round-${round}`, text, by: 'an', at: Date.now(), mode: 'keep' } as const;
    const [said] = await Promise.all([
      answerTo(() => world.simulator.say(resident, 'nói lại')),
      publishContent(store, wanted, await store.current()),
    ]);
    expect(said).toMatch(/^Bước 3\//);
  }
  await untilServed('round-3');
  await forgetPace();
  expect(await say('nói lại')).toMatch(/^Bước 3\//);
  expect(world.heard(resident)).toHaveLength(before + 5);
});
