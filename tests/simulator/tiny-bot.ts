import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Simulator } from '../../src/simulator/index.js';
import { openClient, withButtons } from './open-simulator.js';

const MENU = withButtons('Cháu chào bác ạ. Bác cần giúp việc gì?\n1. Giờ làm việc\n2. Mở trang của phường', [
  { title: 'Giờ làm việc', type: 'oa.query.hide', payload: '#gio' },
  { title: 'Mở trang của phường', type: 'oa.open.url', payload: { url: 'https://phuong.example.vn' } },
]);

const HOURS = 'Phường làm việc từ thứ Hai đến thứ Sáu:\n1. Sáng 8 giờ – 12 giờ\n2. Chiều 13 giờ 30 – 17 giờ 30';

/** The least that answers: a menu to a follower, the hours to a tap, silence to “im lặng”. */
export async function startTinyBot(simulator: Simulator): Promise<() => void> {
  const client = await openClient(simulator);
  const bot = express().post('/webhook', express.json(), async (req, res) => {
    const { event_name: name, follower, sender, message } = req.body;
    if (name === 'follow') await client.send(follower.id, MENU);
    if (name === 'user_send_text' && message.text === '#gio') await client.send(sender.id, { text: HOURS });
    else if (name === 'user_send_text' && message.text !== 'im lặng')
      await client.send(sender.id, { text: `Dạ, cháu nghe: ${message.text}` });
    res.sendStatus(200);
  });
  const server = bot.listen(0, '127.0.0.1');
  await once(server, 'listening');
  simulator.setWebhookUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
