import { type EventBase, flatBase, type Reader, type Readers } from './event-base.js';
import { type Fields, idAt, numberAt, textAt } from './fields.js';

/** Calls, and whether a person allows them (contract §2.8). Phone numbers are `84…`. Times are strings, as sent. */
export type CallEvent =
  | (EventBase & {
      readonly kind: 'call-consent-requested';
      readonly phone: string;
      readonly state: 'SENT' | 'EXPIRED';
      readonly requestedAt: string | null;
      readonly expiresAt: string | null;
    })
  | (EventBase & {
      readonly kind: 'call-consent-answered';
      readonly phone: string;
      /** The sources name a refusal in two ways. */
      readonly consent: 'ALLOW' | 'USER_BLOCKED' | 'DENY';
      readonly confirmedAt: string | null;
      /** `0` is without end. */
      readonly expiresAt: string | null;
    })
  | (EventBase & {
      readonly kind: 'call';
      readonly by: 'user' | 'oa';
      /** One of these two is there. */
      readonly userId: string | null;
      readonly phone: string | null;
      readonly callId: string;
      /** `AUDIO` or `VIDEO`. */
      readonly callType: string | null;
      readonly startedAt: string | null;
      readonly durationMs: number | null;
      readonly waitingSeconds: number | null;
      readonly talkMs: number | null;
      readonly statusCode: string | null;
    });

export const callReaders: Readers<CallEvent> = [
  ['oa_send_consent', readConsentRequested],
  ['user_reply_consent', readConsentAnswered],
  ['user_call_oa', callReader('user')],
  ['oa_call_user', callReader('oa')],
];

const STATES = ['SENT', 'EXPIRED'] as const;
const ANSWERS = ['ALLOW', 'USER_BLOCKED', 'DENY'] as const;

function readConsentRequested(body: Fields, name: string): CallEvent | null {
  const phone = idAt(body, 'phone');
  const state = oneOf(STATES, body, 'request_type');
  if (phone === null || state === null) return null;
  const requestedAt = idAt(body, 'create_time');
  const base = flatBase(body, name, `${phone}|${state}|${requestedAt ?? ''}`);
  return { kind: 'call-consent-requested', ...base, phone, state, requestedAt, expiresAt: idAt(body, 'expired_time') };
}

function readConsentAnswered(body: Fields, name: string): CallEvent | null {
  const phone = idAt(body, 'phone');
  const consent = oneOf(ANSWERS, body, 'user_consent');
  if (phone === null || consent === null) return null;
  const confirmedAt = idAt(body, 'confirmed_time');
  const base = flatBase(body, name, `${phone}|${consent}|${confirmedAt ?? ''}`);
  const expiresAt = idAt(body, 'expired_time');
  return { kind: 'call-consent-answered', ...base, phone, consent, confirmedAt, expiresAt };
}

function callReader(by: 'user' | 'oa'): Reader<CallEvent> {
  return (body, name) => {
    const userId = idAt(body, 'user_id');
    const phone = idAt(body, 'phone');
    const callId = idAt(body, 'call_id');
    if (callId === null || (userId === null && phone === null)) return null;
    return {
      kind: 'call',
      ...flatBase(body, name, callId),
      by,
      userId,
      phone,
      callId,
      callType: textAt(body, 'call_type'),
      startedAt: idAt(body, 'init_time'),
      durationMs: numberAt(body, 'call_duration'),
      waitingSeconds: numberAt(body, 'waiting_time'),
      talkMs: numberAt(body, 'talk_time'),
      statusCode: idAt(body, 'status_code'),
    };
  };
}

function oneOf<Word extends string>(words: readonly Word[], body: Fields, field: string): Word | null {
  return words.find((word) => word === body[field]) ?? null;
}
