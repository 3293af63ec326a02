import { type Breach, UnsentCallError } from '../errors/unsent-call-error.js';
import { lengthOf } from './length.js';
import { LIMITS } from './limits.js';
import type { Button, ListRow, OutgoingMessage, RowAction } from './outgoing-message.js';

/** What Zalo would refuse in a message (contract §3.1–§3.3); empty where nothing. */
export function problemsOf(message: OutgoingMessage): readonly Breach[] {
  switch (message.kind) {
    case 'text':
      return [
        ...filled('text', message.text, LIMITS.text),
        ...atMost('buttons', message.buttons.length, LIMITS.buttons),
        ...message.buttons.flatMap(buttonProblems),
      ];
    case 'image':
      return message.caption === undefined ? [] : short('caption', message.caption, LIMITS.text);
    case 'list':
      return [
        ...short('text', message.text ?? '', LIMITS.text),
        ...atMost('rows', message.rows.length, LIMITS.rows),
        ...(message.rows.length === 0 ? [{ field: 'rows', limit: '1 to 5', actual: 0 }] : []),
        ...message.rows.flatMap(rowProblems),
      ];
    case 'contact-request':
      return [
        ...filled('title', message.title, LIMITS.title),
        ...filled('subtitle', message.subtitle, LIMITS.subtitle),
      ];
    default:
      return [];
  }
}

/** @throws UnsentCallError for the first limit that the message breaks */
export function assertSendable(message: OutgoingMessage, path: string): void {
  const [first] = problemsOf(message);
  if (first) throw new UnsentCallError(path, first);
}

function buttonProblems(button: Button, index: number): readonly Breach[] {
  const at = `buttons[${index}]`;
  return [
    ...filled(`${at}.title`, button.title, LIMITS.title),
    ...('payload' in button ? filled(`${at}.payload`, button.payload, LIMITS.payload) : []),
    ...('sms' in button ? short(`${at}.sms`, button.sms, LIMITS.sms) : []),
    ...('phone' in button ? phoneProblems(`${at}.phone`, button.phone) : []),
    ...('url' in button ? urlProblems(`${at}.url`, button.url) : []),
  ];
}

function rowProblems({ title, subtitle = '', action }: ListRow, index: number): readonly Breach[] {
  const at = `rows[${index}]`;
  const subtitleProblems =
    index === 0
      ? filled(`${at}.subtitle`, subtitle, LIMITS.subtitle)
      : short(`${at}.subtitle`, subtitle, LIMITS.subtitle);
  return [
    ...filled(`${at}.title`, title, LIMITS.title),
    ...subtitleProblems,
    ...(action ? actionProblems(`${at}.action`, action) : []),
  ];
}

function actionProblems(at: string, action: RowAction): readonly Breach[] {
  if ('payload' in action) return filled(`${at}.payload`, action.payload, LIMITS.payload);
  return 'url' in action ? urlProblems(`${at}.url`, action.url) : phoneProblems(`${at}.phone`, action.phone);
}

function filled(field: string, text: string, limit: number): readonly Breach[] {
  return text.trim() === '' ? [{ field, limit: 'at least 1', actual: 0 }] : short(field, text, limit);
}

function short(field: string, text: string, limit: number): readonly Breach[] {
  return atMost(field, lengthOf(text), limit);
}

function atMost(field: string, actual: number, limit: number): readonly Breach[] {
  return actual <= limit ? [] : [{ field, limit, actual }];
}

function phoneProblems(field: string, phone: string): readonly Breach[] {
  return /^84\d{7,11}$/.test(phone) ? [] : [{ field, limit: '84 and digits', actual: 'another form' }];
}

function urlProblems(field: string, url: string): readonly Breach[] {
  return /^https?:\/\//.test(url) && URL.canParse(url)
    ? []
    : [{ field, limit: 'an http(s) address', actual: 'another form' }];
}
