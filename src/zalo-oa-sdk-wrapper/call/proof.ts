import { createHmac } from 'node:crypto';

/** `appsecret_proof`: HMAC-SHA256 over the access token by the app's secret, lower-case hex (contract §1.2). */
export function appSecretProof(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}
