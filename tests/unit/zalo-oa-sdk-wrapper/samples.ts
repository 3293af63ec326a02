import { createHash } from 'node:crypto';

export const SECRETS = { appId: '1111111111111111111', oaSecretKey: 'oaSecret_EXAMPLE_0001' };
export const USER_ID = '2222222222222222222';
export const OA_ID = '4444444444444444444';
export const AT = 1_760_000_000_123;

/** Contract §1.2, the test vector: 267 bytes, no newline at the end. */
export const VECTOR = {
  body: Buffer.from(
    '{"app_id":"1111111111111111111","sender":{"id":"2222222222222222222"},"user_id_by_app":"3333333333333333333",' +
      '"recipient":{"id":"4444444444444444444"},"event_name":"user_send_text",' +
      '"message":{"text":"Xin chào","msg_id":"aaaa1111bbbb2222"},"timestamp":"1760000000123"}',
  ),
  header: 'mac=a98255668c4db9d54c2e3bf5c6aa06c0ac0aa14ee620126a64504003ab2bca91',
};

/** The header over these bytes, written from the contract and not from the code. */
export function macOf(body: Buffer | string, timestamp: string, { appId, oaSecretKey } = SECRETS): string {
  return `mac=${createHash('sha256').update(appId).update(body).update(timestamp).update(oaSecretKey).digest('hex')}`;
}

type Fields = Readonly<Record<string, unknown>>;
const ENVELOPE = { app_id: SECRETS.appId, user_id_by_app: '3333333333333333333', timestamp: String(AT) };

/** Contract §2.1, user → OA. */
export function fromUser(name: string, message: Fields, fields: Fields = {}): Fields {
  const parties = { sender: { id: USER_ID }, recipient: { id: OA_ID } };
  return { ...ENVELOPE, ...parties, event_name: name, message: { msg_id: 'aaaa1111bbbb2222', ...message }, ...fields };
}

/** Contract §2.4, OA → user. */
export function fromOa(name: string, sender: Fields = {}): Fields {
  const parties = { sender: { id: OA_ID, ...sender }, recipient: { id: USER_ID } };
  return { ...ENVELOPE, ...parties, event_name: name, message: { msg_id: 'cccc3333', text: 'Chào bạn' } };
}

/** Contract §2.7: management events are flat. */
export function flat(name: string, fields: Fields): Fields {
  return { ...ENVELOPE, oa_id: OA_ID, event_name: name, ...fields };
}
