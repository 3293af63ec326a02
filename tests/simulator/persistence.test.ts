import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LAN, openClient, openSimulator, refresh, withButtons } from './open-simulator.js';

function dataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'deep', 'state.json');
}

test('chats, people and tokens survive a restart; spent tokens stay spent', async () => {
  const options = { dataFile: dataFile() };
  const before = await openSimulator(options);
  await before.follow(LAN.id);
  const spent = before.issueRefreshToken();
  const { refresh_token: unspent } = await refresh(before, spent);
  const client = await openClient(before);
  const button = { title: 'Giờ', type: 'oa.query.hide', payload: '#gio' };
  await client.send(LAN.id, withButtons('Chọn', [button]));
  await before.say(LAN.id, 'alo');
  const chat = before.messages(LAN.id);
  await before.close();

  const after = await openSimulator(options);
  expect(after.messages(LAN.id)).toEqual(chat);
  const call = await fetch(`${after.url}/v2.0/oa/getoa`, { headers: { access_token: client.accessToken } });
  expect(await call.json()).toMatchObject({ error: 0, data: { num_follower: 1 } });
  expect(await refresh(after, spent)).toMatchObject({ error: -14014 });
  expect(await refresh(after, unspent)).toMatchObject({ access_token: expect.any(String) });
  expect(await (await openClient(after)).send(LAN.id, { text: 'x' })).toMatchObject({ error: 0 });
});

test('tokens are on disk before they are answered', async () => {
  const file = dataFile();
  const simulator = await openSimulator({ dataFile: file });
  const granted = simulator.issueRefreshToken();
  expect(readFileSync(file, 'utf8')).toContain(granted);
  const answer = await refresh(simulator, granted);
  const stored = readFileSync(file, 'utf8');
  expect(stored).toContain(answer.access_token);
  expect(stored).toContain(answer.refresh_token);
  expect(stored).not.toContain(granted);
});

test('after its end a simulator leaves the data file to the next one', async () => {
  const file = dataFile();
  const simulator = await openSimulator({ dataFile: file });
  await simulator.close();
  rmSync(file);
  simulator.issueRefreshToken();
  expect(existsSync(file)).toBe(false);
});

test('a data file that is none stops the start', async () => {
  const file = dataFile();
  mkdirSync(dirname(file));
  writeFileSync(file, '{"version":99}');
  await expect(openSimulator({ dataFile: file })).rejects.toThrow();
});

test('a clock that was moved and a picture from a phone survive a restart', async () => {
  const options = { dataFile: dataFile(), clock: { now: () => 1_760_000_000_000 } };
  const before = await openSimulator(options);
  before.clock.advance(86_400_000);
  const picture = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`;
  await fetch(`${before.url}/simulator/residents/${LAN.id}/image`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ dataUrl: picture }),
  });
  await before.close();

  const after = await openSimulator(options);
  expect(after.clock.now()).toBe(1_760_086_400_000);
  const { pathname } = new URL(after.messages(LAN.id)[0]?.imageUrl ?? '');
  expect(await (await fetch(`${after.url}${pathname}`)).text()).toBe('a picture');
});

test('a data file from before the phones had cameras still opens', async () => {
  const file = dataFile();
  mkdirSync(dirname(file));
  const old = { version: 1, refreshTokens: [], codes: [], residents: [], chats: {}, pictures: [] };
  writeFileSync(file, JSON.stringify(old));
  const simulator = await openSimulator({ dataFile: file });
  expect(simulator.clock.offsetMs()).toBe(0);
});

test('tags, groups, articles and what was used survive a restart', async () => {
  const options = { dataFile: dataFile() };
  const before = await openSimulator(options);
  await before.follow(LAN.id);
  const client = await openClient(before);
  await client.post('/v2.0/oa/tag/tagfollower', { user_id: LAN.id, tag_name: 'VIP' });
  const order = { group_name: 'Tổ 1', asset_id: 'gmf10-1', member_user_ids: [LAN.id] };
  const { data } = await client.post('/v3.0/oa/group/creategroupwithoa', order);
  const template_data = { ten: 'Lân', ma_ho_so: 'H01' };
  const sent = { phone: LAN.phone, template_id: '123456', template_data, tracking_id: 'ho-so-1' };
  await client.post('/message/template', sent);
  before.updateResident(LAN.id, { restrictsMessages: true });
  await before.close();

  const after = await openSimulator(options);
  const next = await openClient(after);
  expect((await next.get('/v2.0/oa/tag/gettagsofoa')).data).toEqual(['VIP']);
  const { group_id } = data.group_info;
  expect((await next.query('/v3.0/oa/group/getgroup', { group_id })).data).toEqual(data);
  expect((await next.query('/message/quota', {})).data).toMatchObject({ remainingQuota: '499' });
  expect(await next.send(LAN.id, { text: 'x' })).toMatchObject({ error: -244 });
});

test('a data file from before the API remembered anything is still read', async () => {
  const options = { dataFile: dataFile() };
  await (await openSimulator(options)).close();
  const { api: _api, attachments: _attachments, ...older } = JSON.parse(readFileSync(options.dataFile, 'utf8'));
  writeFileSync(options.dataFile, JSON.stringify({ ...older, pictures: [] }));
  const client = await openClient(await openSimulator(options));
  expect((await client.get('/v2.0/oa/tag/gettagsofoa')).data).toEqual([]);
});
