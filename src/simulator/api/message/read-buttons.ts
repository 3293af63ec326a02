import type { SimButton, SimButtonPayload } from '../../message.js';
import { isWebAddress } from '../../web-address.js';
import { invalid, overLimit } from '../envelope.js';
import { LIMITS, lengthOf } from '../limits.js';
import type { SentButton } from './send-body.js';

/** Checks the buttons of a message against contract §3.3. */
export function readButtons(buttons: readonly SentButton[]): SimButton[] {
  if (buttons.length > LIMITS.buttons) throw overLimit('buttons');
  return buttons.map(({ title, type, payload }) => {
    if (title.trim() === '') throw invalid('title');
    if (lengthOf(title) > LIMITS.title) throw overLimit('title');
    return { title, type, payload: readAction(type, payload) };
  });
}

/** What a button or a list's row does: its payload, checked by the kind of action. */
export function readAction(type: string, payload: SimButtonPayload): SimButtonPayload {
  switch (type) {
    case 'oa.query.show':
    case 'oa.query.hide':
      if (typeof payload !== 'string' || payload === '') throw invalid('payload');
      if (lengthOf(payload) > LIMITS.payload) throw overLimit('payload');
      return payload;
    case 'oa.open.url':
      return { url: readUrl(fieldsOf(payload).url, 'url') };
    case 'oa.open.phone':
      return { phone_code: readPhone(fieldsOf(payload).phone_code) };
    case 'oa.open.sms': {
      const { content = '', phone_code } = fieldsOf(payload);
      if (lengthOf(content) > LIMITS.smsContent) throw overLimit('content');
      return { content, phone_code: readPhone(phone_code) };
    }
    default:
      throw invalid('type');
  }
}

export function readUrl(url: string | undefined, field: string): string {
  if (url === undefined || !isWebAddress(url)) throw invalid(field);
  return url;
}

function readPhone(phone: string | undefined): string {
  if (phone === undefined || !/^84\d+$/.test(phone)) throw invalid('phone_code');
  return phone;
}

function fieldsOf(payload: SimButtonPayload) {
  if (typeof payload === 'string') throw invalid('payload');
  return payload;
}
