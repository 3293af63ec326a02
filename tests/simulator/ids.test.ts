import { expect, test } from 'vitest';
import { LAN, openClient, openClock, openSimulator } from './open-simulator.js';

async function exchange(idSeed?: string) {
  const simulator = await openSimulator({ clock: openClock(), ...(idSeed !== undefined && { idSeed }) });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const sent = await client.send(LAN.id, { text: 'x' });
  const uploaded = await client.upload('/v2.0/oa/upload/gif', Buffer.from('GIF89a'), 'a.gif');
  return { token: client.accessToken, sent: sent.data, uploaded: uploaded.data };
}

test('with a seed the same exchange answers the same ids and tokens', async () => {
  expect(await exchange('one')).toEqual(await exchange('one'));
  const other = await exchange('two');
  expect((await exchange('one')).sent.message_id).not.toBe(other.sent.message_id);
  expect((await exchange('one')).token).not.toBe(other.token);
});

test('with a seed a new person and what they send from the phone have the same ids too', async () => {
  const record = async () => {
    const simulator = await openSimulator({ idSeed: 'one' });
    const post = (path: string, body: object) =>
      fetch(`${simulator.url}/simulator/residents${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { id } = (await (await post('', { name: 'Cô Thu' })).json()) as { id: string };
    await post(`/${id}/voice`, { seconds: 1 });
    return [id, new URL(simulator.messages(id)[0]?.voice?.url ?? '').pathname];
  };
  expect(await record()).toEqual(await record());
});

test('without a seed they differ from start to start', async () => {
  expect((await exchange()).sent.message_id).not.toBe((await exchange()).sent.message_id);
});

test('a seed and a data file do not go together', async () => {
  await expect(openSimulator({ idSeed: 'one', dataFile: '/nowhere/state.json' })).rejects.toThrow('idSeed');
});
