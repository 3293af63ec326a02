import type { Envelope } from './envelope.js';

/** Moments are epoch milliseconds, as strings on the wire. `expiresAt` 0 means without end. */
export type Consent = { readonly phone: string; readonly at: number; readonly expiresAt: number };

/** Durations in the units of contract §2.8: talk and call in milliseconds, waiting in seconds. */
export type Call = {
  readonly userId?: string;
  readonly phone?: string;
  readonly callId: string;
  readonly callType: 'AUDIO' | 'VIDEO';
  readonly startedAt: number;
  readonly durationMs: number;
  readonly waitingSeconds: number;
  readonly talkMs: number;
  readonly statusCode: number;
};

/** Contract §2.8. */
export function callEvents({ flat }: Envelope) {
  return {
    consentAsked: (requestType: 'SENT' | 'EXPIRED', { phone, at, expiresAt }: Consent) =>
      flat('oa_send_consent', {
        phone,
        request_type: requestType,
        create_time: String(at),
        expired_time: String(expiresAt),
      }),
    /** Sources differ on how a refusal is spelled: `USER_BLOCKED` or `DENY`. */
    consentAnswered: (answer: 'ALLOW' | 'USER_BLOCKED' | 'DENY', { phone, at, expiresAt }: Consent) =>
      flat('user_reply_consent', {
        phone,
        user_consent: answer,
        confirmed_time: String(at),
        expired_time: String(expiresAt),
      }),
    userCalled: (call: Call) => flat('user_call_oa', fieldsOf(call)),
    oaCalled: (call: Call) => flat('oa_call_user', fieldsOf(call)),
  };
}

const fieldsOf = (call: Call) => ({
  ...(call.userId !== undefined && { user_id: call.userId }),
  ...(call.phone !== undefined && { phone: call.phone }),
  call_id: call.callId,
  call_type: call.callType,
  init_time: String(call.startedAt),
  call_duration: call.durationMs,
  waiting_time: call.waitingSeconds,
  talk_time: call.talkMs,
  status_code: call.statusCode,
});
