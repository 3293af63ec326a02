import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { mastersOf } from '../../src/store/index.js';
import { openWorld, type World } from '../support/world.js';
import { peopleOf } from './people.js';

let world: World;
const { someone, says } = peopleOf(() => world);
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** All made up: what is typed, and what of it may stand nowhere afterwards. */
const TYPED: readonly (readonly [text: string, secrets: readonly string[]])[] = [
  ['số căn cước của bác là 001 052 003 456', ['001 052 003 456', '001052003456']],
  ['mã OTP nó gửi là 604417', ['604417']],
  ['mật khẩu là Tuyet@1952', ['Tuyet@1952']],
  ['thẻ 4111-1111-1111-1111 bị nuốt', ['4111-1111']],
  ['chứng minh thư cũ 011234567', ['011234567']],
  ['gọi bác số 0912.345.678, gặp cán bộ', ['0912.345.678', '345.678']],
  ['mã bảo hiểm xã hội 0112345678', ['0112345678']],
];

/** Listens to every command that any Redis server of the world gets, as text. */
async function listen() {
  const told: string[] = [];
  const spies = await Promise.all(mastersOf(world.redis.client).map((node) => node.duplicate().monitor()));
  for (const spy of spies) spy.on('monitor', (_: string, args: readonly string[]) => void told.push(args.join(' ')));
  onTestFinished(() => {
    for (const spy of spies) spy.disconnect();
  });
  return told;
}

test('E10, E13: what residents type of their secrets goes neither into Redis nor into the log nor into an answer', async () => {
  const id = await someone({ consents: true });
  const stored = await listen();
  const answers: string[] = [];
  for (const [text] of TYPED) answers.push(...(await says(id, text)));

  const places = [stored.join('\n'), world.logLines.join(''), answers.join('\n')];
  expect(places[0]).toContain(' che]'); // the spy tells other letters than these as bytes
  const secrets = TYPED.flatMap(([, parts]) => parts);
  expect(secrets.filter((secret) => places.some((place) => place.includes(secret)))).toEqual([]);
});
