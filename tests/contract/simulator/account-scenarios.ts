import { fact, hasWritten, LAN, type Scenario, SON } from './scenario.js';

/** All that an iterator hands out. */
async function all(ids: AsyncIterable<string>): Promise<readonly string[]> {
  const list: string[] = [];
  for await (const id of ids) list.push(id);
  return list;
}

/** Who follows, what is known of them, and what the OA has: contract §4 and §6. */
export const accountScenarios: readonly Scenario[] = [
  { name: 'read a person', stage: hasWritten, run: (client) => client.users.detail(LAN) },
  { name: 'read a stranger', run: (client) => client.users.detail(LAN) },
  {
    name: 'list followers, filtered',
    async stage(simulator) {
      await hasWritten(simulator);
      await simulator.follow(SON);
    },
    run: async (client) => [
      await all(client.users.list()),
      await all(client.users.list({ isFollower: true, lastInteraction: 'TODAY' })),
      await all(client.users.list({ tag: 'VIP' })),
    ],
  },
  {
    name: 'list 120 people over three pages',
    async stage(simulator) {
      for (let index = 0; index < 120; index += 1) await simulator.follow(`24600000000000${10_000 + index}`);
    },
    run: (client) => all(client.users.list({ isFollower: true })),
  },
  {
    name: 'update a person, read them, and forget what they shared',
    stage: hasWritten,
    async run(client) {
      await client.users.update(LAN, { alias: 'Bác Lân tổ 3', name: 'Nguyễn Thị Lân' });
      const known = await client.users.detail(LAN);
      await client.users.forget(LAN);
      return [known, await client.users.detail(LAN)];
    },
  },
  { name: 'read the custom fields', run: (client) => client.users.customFields() },
  {
    name: 'tag a person, list tags, untag and delete',
    stage: hasWritten,
    async run(client) {
      await client.tags.add(LAN, 'Tổ 3');
      const tags = await client.tags.list();
      const tagged = await all(client.users.list({ tag: 'Tổ 3' }));
      await client.tags.remove(LAN, 'Tổ 3');
      await client.tags.delete('Tổ 3');
      return [tags, tagged, await client.tags.list()];
    },
  },
  { name: 'read the OA', stage: hasWritten, run: (client) => client.oa.profile() },
  {
    name: 'read every quota',
    stage: hasWritten,
    run: async (client, facts) => [
      await client.quotas.messages(),
      await client.quotas.replies(fact(facts, 'messageId')),
      await client.quotas.ofUser(LAN),
      await client.quotas.owned({ owner: 'OA', product: 'cs', type: 'sub_quota' }),
    ],
  },
  {
    name: 'read recent chats and one conversation',
    stage: hasWritten,
    async run(client) {
      await client.send(LAN, { kind: 'text', text: 'Chào bác', buttons: [] });
      return [await client.history.recentChats(), await client.history.conversation(LAN, { count: 2 })];
    },
  },
];
