import { describe, expect, test } from 'vitest';
import { oaSender } from '../../../src/channel/index.js';
import {
  type CallOptions,
  type OaClient,
  ZaloApiError,
  type ZaloErrorKind,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';

const PERSON = { oaId: '4444444444444444444', userId: '2222222222222222222' };
const TEXT = { kind: 'text', text: 'Chào bác', buttons: [] } as const;

/** A client that fails so, one kind a message, and then sends. */
function failing(...kinds: readonly (ZaloErrorKind | Error)[]) {
  const left = [...kinds];
  const sent: string[] = [];
  const calls: (readonly [string, CallOptions | undefined])[] = [];
  const failNext = () => {
    const kind = left.shift();
    if (kind instanceof Error) throw kind;
    if (kind) throw new ZaloApiError(kind, '/v3.0/oa/message/cs', { code: -1 });
  };
  const client: Pick<OaClient, 'prepare' | 'send'> = {
    async prepare(options) {
      calls.push(['prepare', options]);
      failNext();
    },
    async send(userId, _, options) {
      calls.push(['send', options]);
      failNext();
      sent.push(String(userId));
      return { messageId: 'cccc3333', sentAt: 0, quota: null };
    },
  };
  let now = 0;
  const sender = oaSender({ client, clock: { now: () => now }, lane: 'bulk' });
  const pass = (ms: number) => {
    now += ms;
  };
  return { sender, sent, calls, pass };
}

test('a message goes to the person’s user id', async () => {
  const { sender, sent } = failing();
  await sender.send(PERSON, TEXT);
  expect(sent).toEqual([PERSON.userId]);
});

test('what must be waited for is waited for before the send, in the sender’s lane, and not once more in it', async () => {
  const { sender, calls } = failing();
  await sender.prepare();
  await sender.send(PERSON, TEXT);
  expect(calls).toEqual([
    ['prepare', { lane: 'bulk' }],
    ['send', { lane: 'bulk', isPermitted: true }],
  ]);
});

describe('the road to Zalo', () => {
  test('is no longer said to be in trouble when nothing has confirmed it for a minute', async () => {
    const { sender, pass } = failing('transient');
    await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'transient' });
    pass(59_999);
    expect(sender.trouble()).not.toBeNull();
    pass(1);
    expect(sender.trouble()).toBeNull();
  });

  test('is open again when somebody has mended it', async () => {
    const { sender } = failing('needs-human');
    await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'needs-human' });
    sender.forgetTrouble();
    expect(sender.trouble()).toBeNull();
  });

  test('is open before anything was sent', () => {
    expect(failing().sender.trouble()).toBeNull();
  });

  test('is judged by a preparation that failed, too', async () => {
    const { sender } = failing('token');
    await expect(sender.prepare()).rejects.toMatchObject({ kind: 'token' });
    expect(sender.trouble()).toContain('token');
  });

  test('is what it was when a message has to wait for the rate', async () => {
    const { sender } = failing('rate-limited', 'transient', 'rate-limited');
    await expect(sender.prepare()).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(sender.trouble()).toBeNull();
    await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'transient' });
    await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(sender.trouble()).toContain('transient');
  });

  test.each(['token', 'needs-human', 'transient', 'uncertain'] as const)(
    'is in trouble after %s, which the caller gets too',
    async (kind) => {
      const { sender } = failing(kind);
      await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind });
      expect(sender.trouble()).toContain(kind);
    },
  );

  test.each(['not-reachable', 'window-closed', 'unsupported', 'unknown'] as const)(
    'is open after %s, which is one person’s message',
    async (kind) => {
      const { sender } = failing('transient', kind);
      await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'transient' });
      await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind });
      expect(sender.trouble()).toBeNull();
    },
  );

  test('is open again after a message that went through', async () => {
    const { sender } = failing('transient');
    await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'transient' });
    await sender.send(PERSON, TEXT);
    expect(sender.trouble()).toBeNull();
  });

  test('is not judged by an error of our own', async () => {
    const { sender } = failing(new TypeError('ours'), 'transient', new TypeError('ours'));
    await expect(sender.send(PERSON, TEXT)).rejects.toThrow('ours');
    expect(sender.trouble()).toBeNull();
    await expect(sender.send(PERSON, TEXT)).rejects.toMatchObject({ kind: 'transient' });
    await expect(sender.send(PERSON, TEXT)).rejects.toThrow('ours');
    expect(sender.trouble()).toContain('transient');
  });

  test('is told without the person’s id', async () => {
    const { sender } = failing('transient');
    await expect(sender.send(PERSON, TEXT)).rejects.toThrow(ZaloApiError);
    expect(sender.trouble()).not.toContain(PERSON.userId);
  });
});
