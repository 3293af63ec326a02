import type { OutgoingMessage } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { GIF, PDF, PNG } from './sample-files.js';
import { fact, hasWritten, LAN, type Scenario } from './scenario.js';

const TEXT = { kind: 'text', text: 'Chào bác ạ', buttons: [] } as const satisfies OutgoingMessage;
const BUTTONS = {
  kind: 'text',
  text: 'Bác chọn ạ',
  buttons: [
    { title: 'Giờ làm việc', payload: '#gio' },
    { title: 'Mở cổng', url: 'https://dichvucong.gov.vn' },
    { title: 'Gọi phường', phone: '84900000000' },
    { title: 'Nhắn tin', phone: '84900000000', sms: 'Toi can ho tro' },
  ],
} as const satisfies OutgoingMessage;

const sends = (name: string, message: OutgoingMessage): Scenario => ({
  name: `send ${name}`,
  stage: hasWritten,
  run: (client) => client.send(LAN, message),
});

export const messageScenarios: readonly Scenario[] = [
  sends('a text', TEXT),
  sends('buttons', BUTTONS),
  sends('a picture by address', { kind: 'image', url: 'https://bot.example/b3.png', caption: 'Bước 3' }),
  sends('a sticker', { kind: 'sticker', stickerId: 'bfe458bf64fa8da4d4eb' }),
  sends('a list', {
    kind: 'list',
    text: 'Điểm hỗ trợ gần bác:',
    rows: [
      {
        title: 'Nhà văn hoá',
        subtitle: 'Tổ 3',
        imageUrl: 'https://bot.example/1.png',
        action: { url: 'https://bot.example/1' },
      },
      { title: 'Trạm y tế', imageUrl: 'https://bot.example/2.png', action: { payload: '#tram' } },
    ],
  }),
  sends('a contact request', {
    kind: 'contact-request',
    title: 'UBND phường',
    subtitle: 'Xin thông tin liên hệ ạ',
    imageUrl: 'https://bot.example/c.png',
  }),
  {
    name: 'quote a message',
    stage: hasWritten,
    run: (client, facts) => client.send(LAN, { ...TEXT, quoteMessageId: fact(facts, 'messageId') }),
  },
  {
    name: 'reply by message id',
    stage: hasWritten,
    run: (client, facts) => client.send({ messageId: fact(facts, 'messageId') }, TEXT),
  },
  {
    name: 'react, and take it back',
    stage: hasWritten,
    async run(client, facts) {
      await client.react(LAN, fact(facts, 'messageId'), '/-heart');
      await client.react(LAN, fact(facts, 'messageId'), '/-remove');
    },
  },
  {
    name: 'send an uploaded picture, a GIF and a file',
    stage: hasWritten,
    async run(client) {
      const { attachmentId } = await client.uploads.image(PNG);
      const { attachmentId: gif } = await client.uploads.gif(GIF);
      const { token } = await client.uploads.file({ bytes: PDF, name: 'huong-dan.pdf' });
      return [
        await client.send(LAN, { kind: 'image', attachmentId }),
        await client.send(LAN, { kind: 'gif', attachmentId: gif, width: 120, height: 120 }),
        await client.send(LAN, { kind: 'file', token }),
      ];
    },
  },
  {
    name: 'send a long text in parts',
    stage: hasWritten,
    run: (client) => client.sendAll(LAN, { ...TEXT, text: 'Bác mở VNeID rồi bấm “Đăng nhập” ạ. '.repeat(80) }),
  },
  {
    name: 'prepare, then send with the permit',
    stage: hasWritten,
    async run(client) {
      await client.prepare();
      return await client.send(LAN, TEXT, { isPermitted: true });
    },
  },
  {
    name: 'send to an anonymous visitor',
    stage: (simulator) => simulator.openAnonymousChat(),
    run: (client, facts) =>
      client.send({ anonymousId: fact(facts, 'anonymousId'), conversationId: fact(facts, 'conversationId') }, TEXT),
  },
  {
    name: 'a government OA is served on v2, and the next message goes there at once',
    async stage(simulator) {
      await hasWritten(simulator);
      simulator.updateOa({ type: 4 });
    },
    run: async (client) => [await client.send(LAN, TEXT), await client.send(LAN, BUTTONS)],
  },
  ...([-233, -201, -240] as const).map(
    (code): Scenario => ({
      name: `buttons refused with ${code} go in words, and the next ones at once`,
      async stage(simulator) {
        await hasWritten(simulator);
        simulator.updateOa({ interactiveOnV3: code });
      },
      run: async (client) => [await client.send(LAN, BUTTONS), await client.send(LAN, BUTTONS)],
    }),
  ),
  {
    name: 'a person who never met the OA is not reachable',
    run: (client) => client.send(LAN, TEXT),
  },
  {
    name: 'a person who wrote eight days ago is out of the window',
    async stage(simulator) {
      await hasWritten(simulator);
      simulator.clock.advance(8 * 86_400_000);
    },
    run: (client) => client.send(LAN, TEXT),
  },
  {
    name: 'after 48 hours the package pays',
    async stage(simulator) {
      await hasWritten(simulator);
      simulator.clock.advance(3 * 86_400_000);
    },
    run: (client) => client.send(LAN, TEXT),
  },
];
