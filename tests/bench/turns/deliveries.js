// Signed webhook deliveries as raw HTTP/1.1 requests, made before the clock runs.
import { hash } from 'node:crypto';

export const APP_ID = '1111111111111111111';
export const OA_ID = '4444444444444444444';
export const OA_SECRET_KEY = 'oaSecret_EXAMPLE_0001';

let messages = 0;

export function delivery(userId, text) {
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: APP_ID,
    user_id_by_app: '3333333333333333333',
    sender: { id: userId },
    recipient: { id: OA_ID },
    event_name: 'user_send_text',
    message: { msg_id: `m-${process.pid}-${++messages}`, text },
    timestamp,
  });
  const mac = hash('sha256', APP_ID + body + timestamp + OA_SECRET_KEY);
  const head = [
    'POST /webhook/zalo HTTP/1.1',
    'host: bot.phuong.example',
    'user-agent: ZaloWebhook/1.0',
    'accept: */*',
    'accept-encoding: gzip, deflate',
    'x-forwarded-for: 203.0.113.7',
    'x-forwarded-proto: https',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-zevent-signature: mac=${mac}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** A person of a running number. */
export const person = (index) => String(2_222_222_222_222_000_000n + BigInt(index));
