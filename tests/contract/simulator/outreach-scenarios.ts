import { hashPhone } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { MP4, PNG } from './sample-files.js';
import { fact, HAI, hasWritten, LAN, type Scenario, SON } from './scenario.js';

const ARTICLE = {
  kind: 'normal',
  title: 'Lịch điểm hỗ trợ tuần này',
  author: 'UBND phường',
  description: 'Sáu điểm, từ thứ Hai',
  coverUrl: 'https://bot.example/cover.png',
  blocks: [{ kind: 'text', text: 'Kính mời bà con.' }],
} as const;
const RESULT = { templateId: '123456', data: { ten: 'Bác Lân', ma_ho_so: 'H01-0001' } };
const PHONE = '84900000000';

/** Articles, broadcasts, template messages and call consent: contract §3.6 to §3.8. */
export const outreachScenarios: readonly Scenario[] = [
  {
    name: 'publish an article, change, list, read, broadcast and remove it',
    stage: hasWritten,
    async run(client) {
      const { id } = await client.articles.publish(ARTICLE);
      const { token } = await client.articles.update(id, { ...ARTICLE, title: 'Lịch mới' });
      await client.articles.waitFor(token);
      const listed = await client.articles.list();
      const detail = await client.articles.detail(id);
      const sent = await client.articles.broadcast({ articleIds: [id], audience: { cities: ['ha-noi'] } });
      await client.articles.remove(id);
      return { id, listed, detail, sent };
    },
  },
  {
    name: 'an article is not ready at once',
    async run(client) {
      const { token } = await client.articles.create(ARTICLE);
      return await client.articles.verify(token);
    },
  },
  {
    name: 'hand in a video and ask after it',
    async run(client) {
      const { token } = await client.articles.prepareVideo({ bytes: MP4, name: 'b1.mp4' });
      return await client.articles.verifyVideo(token);
    },
  },
  { name: 'a template by user id', stage: hasWritten, run: (client) => client.templates.toUser(LAN, RESULT) },
  {
    name: 'a template that cannot go by user id',
    stage: hasWritten,
    run: (client) => client.templates.toUser(LAN, { templateId: '123457', data: { ten: 'A', gio_hen: '8 giờ' } }),
  },
  {
    name: 'a template by phone, its status and the day’s quota',
    stage: (simulator) => simulator.updateResident(LAN, { phone: PHONE }),
    async run(client) {
      const sent = await client.templates.toPhone('0900000000', { ...RESULT, trackingId: 'ho-so-1' });
      return [sent, await client.templates.status(sent.messageId), await client.templates.quota()];
    },
  },
  {
    name: 'a template by the hash of a phone',
    stage: (simulator) => simulator.updateResident(LAN, { phone: PHONE }),
    run: (client) => client.templates.toHashedPhone(hashPhone(PHONE), { ...RESULT, trackingId: 'ho-so-2' }),
  },
  {
    name: 'a phone without a Zalo account',
    run: (client) => client.templates.toPhone('84911111111', { ...RESULT, trackingId: 'ho-so-3' }),
  },
  {
    name: 'read templates, one of them, quality, tags and ratings',
    stage: async (simulator) => {
      simulator.updateResident(LAN, { phone: PHONE });
    },
    run: async (client) => [
      await client.templates.list(),
      await client.templates.info('123456'),
      await client.templates.quality(),
      await client.templates.tags(),
      await client.templates.ratings({ templateId: '123456', from: 1_760_000_000_000, to: 1_800_000_000_000 }),
    ],
  },
  {
    name: 'hand in a template and edit it',
    run: async (client) => [
      await client.templates.create({ template_name: 'Nhắc lịch', template_type: 1 }),
      await client.templates.edit({ template_id: '123458', template_name: 'Nhắc lịch học' }),
    ],
  },
  { name: 'upload a picture for a template', run: (client) => client.templates.uploadImage(PNG) },
  {
    name: 'ask for consent to a call, and look it up',
    stage: (simulator) => simulator.updateResident(LAN, { phone: PHONE }),
    run: async (client) => [
      await client.calls.requestConsent({ phone: PHONE, callType: 'audio', reasonCode: 101 }),
      await client.calls.checkConsent(PHONE),
    ],
  },
  {
    name: 'make a group, write to it, read it and end it',
    async stage(simulator) {
      await hasWritten(simulator);
      await simulator.follow(SON);
      await simulator.say(SON, 'Chào ạ');
    },
    async run(client) {
      const { groups } = client;
      const { groupId } = await groups.create({ name: 'Tổ 3', assetId: 'gmf100-1', memberIds: [LAN] });
      await groups.updateInfo(groupId, { group_name: 'Tổ dân phố 3' });
      await groups.invite(groupId, [SON]);
      await client.send({ groupId }, { kind: 'text', text: 'Chào cả tổ', buttons: [] });
      await groups.addAdmins(groupId, [LAN]);
      await groups.removeAdmins(groupId, [LAN]);
      const read = [
        await groups.list(),
        await groups.get(groupId),
        await groups.members(groupId),
        await groups.pendingInvites(groupId),
        await groups.recentChats(),
        await groups.conversation(groupId),
      ];
      await groups.updateAsset(groupId, 'gmf100-2');
      await groups.removeMembers(groupId, [SON]);
      await groups.delete(groupId);
      return read;
    },
  },
  {
    name: 'let one into a group who asks, and refuse another',
    async stage(simulator, client) {
      await hasWritten(simulator);
      const { groupId } = await client.groups.create({ name: 'Tổ 4', assetId: 'gmf10-1', memberIds: [LAN] });
      simulator.requestToJoin(groupId, SON);
      simulator.requestToJoin(groupId, HAI);
      return { groupId };
    },
    async run(client, facts) {
      const groupId = fact(facts, 'groupId');
      await client.groups.acceptPendingInvites(groupId, [SON]);
      await client.groups.rejectPendingInvites(groupId, [HAI]);
      return await client.groups.members(groupId);
    },
  },
];
