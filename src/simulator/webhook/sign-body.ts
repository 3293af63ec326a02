import { signatureOf } from './signature.js';

/**
 * The signature for a body that is written already. The hash is over the strings inside it (contract §1.2); what is
 * no JSON, or lacks them, is signed all the same, with `appId` and no timestamp.
 */
export function signBody(rawBody: string, appId: string, oaSecretKey: string): string {
  const named = namesIn(rawBody);
  return signatureOf({ appId: named.appId ?? appId, rawBody, timestamp: named.timestamp, oaSecretKey });
}

function namesIn(rawBody: string): { appId: string | undefined; timestamp: string } {
  try {
    const { app_id: appId, timestamp } = JSON.parse(rawBody);
    return { appId: typeof appId === 'string' ? appId : undefined, timestamp: String(timestamp ?? '') };
  } catch {
    return { appId: undefined, timestamp: '' };
  }
}
