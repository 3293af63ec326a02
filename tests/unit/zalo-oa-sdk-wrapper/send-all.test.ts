import { expect, test } from 'vitest';
import {
  createOaClient,
  type Lane,
  type OutgoingMessage,
  openGate,
  undiciTransport,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { ACCESS_TOKEN, openClient, SENT, tokensInTurn } from './open-client.js';
import { USER_ID } from './samples.js';

const LONG = { kind: 'text', text: 'Bác mở ứng dụng rồi bấm nút ạ. '.repeat(150), buttons: [] } as const;

test('a long text goes out in parts, each of which tells its id', async () => {
  const { client, heard } = await openClient(() => SENT);
  await expect(client.sendAll(USER_ID, LONG)).resolves.toHaveLength(3);
  expect(heard).toHaveLength(3);
});

test('nothing leaves where the last part breaks a limit', async () => {
  const { client, heard } = await openClient(() => SENT);
  const message: OutgoingMessage = { ...LONG, buttons: [{ title: 'Mở', url: 'javascript:alert(1)' }] };
  await expect(client.sendAll(USER_ID, message)).rejects.toMatchObject({ kind: 'invalid', field: 'buttons[0].url' });
  expect(heard).toEqual([]);
});

test('where the first part fails nothing was sent, and the error is its own', async () => {
  const { client, heard } = await openClient(() => ({ error: -32, message: 'no' }));
  await expect(client.sendAll(USER_ID, LONG)).rejects.toMatchObject({ kind: 'rate-limited' });
  expect(heard).toHaveLength(1);
});

test.each([-32, -200, -216, -230])('where a later part fails with %i the whole is uncertain', async (code) => {
  let count = 0;
  const { client } = await openClient(() => {
    count += 1;
    return count === 1 ? SENT : { error: code, message: 'no' };
  });
  await expect(client.sendAll(USER_ID, LONG)).rejects.toMatchObject({ kind: 'uncertain', code, cause: { code } });
});

/** A client whose gate notes who passes, and refuses after so many. */
async function openGated(passes: number) {
  const { url, dispatcher, heard } = await openClient(() => SENT);
  const passed: Lane[] = [];
  const givenUp = new Error('given up while waiting');
  const client = createOaClient({
    transport: undiciTransport(dispatcher),
    tokens: tokensInTurn(ACCESS_TOKEN).keeper,
    gate: {
      ...openGate,
      pass: async (lane) => {
        if (passed.length === passes) throw givenUp;
        passed.push(lane);
      },
    },
    hosts: { oa: url, zbs: url },
  });
  return { client, heard, passed, givenUp };
}

test('a caller who gives up between two parts is told that the first has arrived', async () => {
  const { client, heard, givenUp } = await openGated(1);
  await expect(client.sendAll(USER_ID, LONG)).rejects.toMatchObject({ kind: 'uncertain', cause: givenUp });
  expect(heard).toHaveLength(1);
});

test('C5: the permit of one request is spent on the first part, and the others pass the gate', async () => {
  const { client, passed } = await openGated(9);
  await client.sendAll(USER_ID, LONG, { isPermitted: true, lane: 'bulk' });
  expect(passed).toEqual(['bulk', 'bulk']);
});
