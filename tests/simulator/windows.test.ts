import { describe, expect, test } from 'vitest';
import type { OaSettings, ResidentChange } from '../../src/simulator/index.js';
import { DAY, HAI, HOUR, LAN, openClient, openClock, openSimulator, success } from './open-simulator.js';

async function open(oaSettings: Partial<OaSettings> = {}) {
  const clock = openClock();
  const simulator = await openSimulator({ clock, oaSettings });
  await simulator.follow(LAN.id);
  const send = async (userId: string = LAN.id) => (await openClient(simulator)).send(userId, { text: 'x' });
  return { clock, simulator, send };
}

describe('what a consultation message costs', () => {
  test('nothing within 48 hours, and the two fields can be dropped', async () => {
    const { clock, simulator, send } = await open();
    clock.pass(48 * HOUR);
    expect((await send()).data.quota).toEqual({ quota_type: 'reply', remain: '8', total: '8' });
    simulator.updateOa({ dropQuotaFields: true });
    expect((await send()).data.quota).toEqual({ quota_type: 'reply' });
  });

  test.each([
    ['growth', '500'],
    ['full', '2000'],
  ] as const)('the package %s holds %s a month after that', async (tier, total) => {
    const { clock, send } = await open({ tier });
    clock.pass(48 * HOUR + 1);
    expect((await send()).data.quota).toEqual({
      quota_type: 'sub_quota',
      remain: String(Number(total) - 1),
      total,
      expired_date: '30/11/2026',
    });
    expect((await send()).data.quota.remain).toBe(String(Number(total) - 2));
  });

  test('then the wallet pays 55 đ without a quota object, and a new month has a new package', async () => {
    const { clock, simulator, send } = await open({ tier: 'growth', limitsRate: false, zca: { balance: 60 } });
    clock.set('2026-11-30T23:00:00+07:00');
    simulator.updateResident(LAN.id, { lastInteractionAt: clock.now() - 3 * DAY });
    const client = await openClient(simulator);
    for (let i = 0; i < 500; i++) await client.send(LAN.id, { text: 'x' });
    const paid = await client.send(LAN.id, { text: 'x' });
    expect(paid).toMatchObject(success);
    expect(paid.data).not.toHaveProperty('quota');
    expect(simulator.oaSettings().zca).toEqual({ balance: 5 });
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -321 });
    simulator.updateOa({ zca: undefined });
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -320 });
    clock.pass(HOUR); // the month ends at midnight in UTC+7
    expect((await send()).data.quota).toMatchObject({ remain: '499', expired_date: '31/12/2026' });
  });

  test('a follower who never interacted gets three welcome messages', async () => {
    const { simulator, send } = await open();
    simulator.updateResident(HAI.id, { isFollower: true });
    expect((await send(HAI.id)).data.quota).toEqual({ quota_type: 'welcome_msg', remain: '2', total: '3' });
    await send(HAI.id);
    expect((await send(HAI.id)).data.quota.remain).toBe('0');
    expect(await send(HAI.id)).toMatchObject({ error: -211 });
  });
});

describe('a person who cannot be written to', () => {
  test.each<[string, ResidentChange, number]>([
    ['blocked the OA', { hasBlocked: true }, -217],
    ['is banned or long away', { isInactive: true }, -227],
    ['stopped following and never wrote', { isFollower: false, hasContacted: false }, -213],
    ['is out of receive quota', { isOutOfReceiveQuota: true }, -218],
    ['restricts this type of message', { restrictsMessages: true }, -244],
    ['has not interacted for 7 days', { lastInteractionAt: 0 }, -230],
  ])('%s', async (_why, change, error) => {
    const { simulator, send } = await open();
    simulator.updateResident(LAN.id, change);
    expect(await send()).toMatchObject({ status: 200, error });
    expect(simulator.messages(LAN.id)).toEqual([]);
  });
});

describe('an OA that may not call', () => {
  test.each([-204, -205, -209, -212, -219, -221, -223, -248])('is refused everything with %i', async (code) => {
    const { simulator, send } = await open();
    simulator.updateOa({ refuseAll: { code, message: 'why' } });
    expect(await send()).toMatchObject({ status: 200, error: code, message: 'why' });
    expect(await (await openClient(simulator)).get('/v2.0/oa/getoa')).toMatchObject({ error: code });
    simulator.updateOa({ refuseAll: undefined });
    expect(await send()).toMatchObject(success);
  });

  test.each(['basic', 'standard'] as const)('has no API in the package %s', async (tier) => {
    const { send } = await open({ tier });
    expect(await send()).toMatchObject({ status: 200, error: -224 });
  });
});
