import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { redisGaps, redisTickets } from '../../src/store/index.js';
import { OA_ID, openWorld, type World } from '../support/world.js';
import { peopleOf } from './people.js';

let world: World;
const { someone, says, answers, messages } = peopleOf(() => world);

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

const UNSURE = 'bác muốn hỏi về căn cước';
const ASKED_BACK = 'Ý bác là việc nào dưới đây?';
const STEP = 'Bước 1/10';

async function atStep(): Promise<string> {
  const id = await someone({ consents: true });
  await says(id, 'quên mật khẩu vneid');
  expect(await says(id, 'rồi')).toEqual([expect.stringContaining(STEP)]);
  return id;
}

const gapsWith = async (words: string) =>
  (await redisGaps(world.redis.client).list(OA_ID, Date.now())).filter(({ samples }) =>
    samples.some((sample) => sample.includes(words)),
  );

test('E6: a question that almost matches is asked back with at most three titles and “không phải”, and the pick is answered', async () => {
  const id = await atStep();
  expect(await says(id, UNSURE)).toEqual([expect.stringContaining(ASKED_BACK)]);
  const titles = (messages(id).at(-1)?.buttons ?? []).map(({ title }) => title);
  expect(titles.length).toBeGreaterThanOrEqual(3);
  expect(titles.length).toBeLessThanOrEqual(5);
  expect(titles).toContainEqual(expect.stringContaining('Không phải'));
  const [answer = ''] = await says(id, '1');
  expect(answer).toContain(STEP);
  expect(answer.indexOf(STEP)).toBeGreaterThan(40);
  expect(await gapsWith('hỏi về căn cước')).toEqual([]);
});

test('E6: a suggestion that is put off is noted in the queue, and so is a miss; neither says whose it was', async () => {
  const id = await atStep();
  await says(id, `${UNSURE} của nhà bác`);
  expect(await says(id, 'không phải')).toEqual([expect.stringContaining('cháu chưa hiểu đúng ý bác')]);
  expect(await says(id, 'zxcv qwerty hgfds')).toEqual([expect.stringContaining('Cháu chưa hiểu ý bác')]);
  await vi.waitUntil(async () => (await gapsWith('zxcv')).length === 1);
  const [rejected] = await gapsWith('căn cước của nhà bác');
  expect(rejected).toMatchObject({ rejected: 1, misses: 0 });
  expect(rejected?.suggested.size).toBeGreaterThan(0);
  expect(JSON.stringify(await redisGaps(world.redis.client).list(OA_ID, Date.now()))).not.toContain(id);
});

test('E7: a question in mid-task is answered, and the step is asked again where it was', async () => {
  const id = await atStep();
  const [answer = ''] = await says(id, 'làm mức 2 mất bao lâu');
  expect(answer).toContain('chờ 3 ngày');
  expect(answer).toContain(STEP);
  expect(await says(id, 'rồi')).toEqual([expect.stringContaining('Bước 2/10')]);
});

test.each([
  ['hôm nay trời đẹp quá nhỉ con bò', 'Cháu chưa hiểu ý bác'],
  ['đồ ngu', 'Cháu xin lỗi nếu cháu làm bác bực mình'],
])('E8: out of scope or abusive, “%s” is answered with fixed words and the open question', async (text, words) => {
  const id = await atStep();
  const [answer = ''] = await says(id, text);
  expect(answer.startsWith(words)).toBe(true);
  expect(answer).toContain(STEP);
});

test.each([
  ['nhà bác đang cháy', '114'],
  ['ông nhà bác ngất xỉu rồi', '115'],
  ['bác bị nó đánh', '113'],
  ['bác không muốn sống nữa', '115'],
])('E8: “%s” is answered with the number first and a ticket, and the step is kept', async (text, number) => {
  const id = await atStep();
  const [answer = ''] = await says(id, text);
  expect(answer.split('\n')[0]).toContain(number);
  const tickets = await redisTickets(world.redis.client).list(OA_ID);
  expect(tickets.filter(({ userId }) => userId === id).map(({ where }) => where)).toEqual([
    'vneid/quen-mat-khau/bam-quen-mat-khau',
  ]);
  expect(await says(id, 'làm tiếp')).toEqual([expect.stringContaining(STEP)]);
});

test('E8: who was cheated is told the bank and 113 first, then what to do, a human first of the buttons', async () => {
  const id = await atStep();
  const [answer = ''] = await says(id, 'bác vừa chuyển tiền cho bọn lừa đảo xong');
  expect(answer.split('\n')[0]).toMatch(/ngân hàng.*113/);
  expect((messages(id).at(-1)?.buttons ?? [])[0]?.title).toContain('Gặp cán bộ');
});

const SECRETS = ['001099012345', 'Matkhau@1950', '0912 345 678', '483 912'];

test('E10, E13: secrets in words are masked in Redis, log, queue and answers, warned of once, and the rest is answered', async () => {
  const id = await atStep();
  const said = [
    await says(id, 'số căn cước của bác là 001099012345, làm mức 2 mất bao lâu'),
    await says(id, 'mật khẩu của bác là Matkhau@1950'),
    await says(id, 'gọi cho bác số 0912 345 678 nhé'),
    await says(id, 'mã otp là 483 912'),
    await says(id, 'zzz xxx vvv 001099012345'),
  ];
  expect(said[0]).toEqual([expect.stringMatching(/^Bác ơi, bác đừng gửi số căn cước.*chờ 3 ngày.*Bước 1\/10/s)]);
  expect(said[0]?.[0]?.match(/bác đừng gửi số căn cước/g)).toHaveLength(1);
  expect(said[2]).toEqual([expect.stringMatching(/^Cháu không lưu số điện thoại/)]);
  const { client } = world.redis;
  const kept: string[] = [];
  for (const key of await world.redis.keys('*')) {
    const type = await client.type(key);
    if (type === 'string') kept.push((await client.get(key)) ?? '');
    if (type === 'hash') kept.push(JSON.stringify(await client.hgetall(key)));
    if (type === 'list') kept.push(...(await client.lrange(key, 0, -1)));
    if (type === 'zset') kept.push(...(await client.zrange(key, '0', '-1')));
    if (type === 'set') kept.push(...(await client.smembers(key)));
    if (type === 'stream') kept.push(JSON.stringify(await client.xrange(key, '-', '+')));
  }
  const everything = [...kept, ...world.logLines, ...said.flat()].join('\n');
  for (const secret of SECRETS) expect(everything).not.toContain(secret);
});

test('A15: a text of 10,000 characters is read and answered once, in no more than a message’s length', async () => {
  const id = await someone({ consents: true });
  const long = `cháu ơi cho bác hỏi ${'chuyện nhà bác dài lắm, '.repeat(420)}`.slice(0, 10_000);
  const [answer = '', ...more] = await answers(id, world.simulator.say(id, long));
  expect(more).toEqual([]);
  expect(answer.length).toBeGreaterThan(0);
  expect(answer.length).toBeLessThanOrEqual(2_000);
  expect(await says(id, 'menu')).toHaveLength(1);
});
