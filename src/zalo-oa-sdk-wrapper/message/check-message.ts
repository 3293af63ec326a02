import { ZaloApiError } from '../errors/zalo-api-error.js';
import { lengthOf } from './length.js';
import { LIMITS } from './limits.js';
import type { Button, ListRow, OutgoingMessage, RowAction } from './outgoing-message.js';

/** A field against Zalo's limits, and how: never with the field's own words. */
export type Problem = { readonly field: string; readonly problem: string };

/** What Zalo would refuse in a message (contract §3.1–§3.3); empty where nothing. */
export function problemsOf(message: OutgoingMessage): readonly Problem[] {
  switch (message.kind) {
    case 'text':
      return [
        ...filled('text', message.text, LIMITS.text),
        ...atMost('buttons', message.buttons.length, LIMITS.buttons, 'buttons'),
        ...message.buttons.flatMap(buttonProblems),
      ];
    case 'image':
      return message.caption === undefined ? [] : short('caption', message.caption, LIMITS.text);
    case 'list':
      return [
        ...short('text', message.text ?? '', LIMITS.text),
        ...atMost('rows', message.rows.length, LIMITS.rows, 'rows'),
        ...(message.rows.length === 0 ? [{ field: 'rows', problem: 'at least one is needed' }] : []),
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

/** @throws ZaloApiError `invalid` naming each field that is against the limits */
export function assertSendable(message: OutgoingMessage, path: string): void {
  const problems = problemsOf(message);
  if (problems.length === 0) return;
  throw new ZaloApiError('invalid', path, {
    detail: problems.map(({ field, problem }) => `${field}: ${problem}`).join('; '),
  });
}

function buttonProblems(button: Button, index: number): readonly Problem[] {
  const at = `buttons[${index}]`;
  return [
    ...filled(`${at}.title`, button.title, LIMITS.title),
    ...('payload' in button ? filled(`${at}.payload`, button.payload, LIMITS.payload) : []),
    ...('sms' in button ? short(`${at}.sms`, button.sms, LIMITS.sms) : []),
    ...('phone' in button ? phoneProblems(`${at}.phone`, button.phone) : []),
    ...('url' in button ? urlProblems(`${at}.url`, button.url) : []),
  ];
}

function rowProblems({ title, subtitle = '', action }: ListRow, index: number): readonly Problem[] {
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

function actionProblems(at: string, action: RowAction): readonly Problem[] {
  if ('payload' in action) return filled(`${at}.payload`, action.payload, LIMITS.payload);
  return 'url' in action ? urlProblems(`${at}.url`, action.url) : phoneProblems(`${at}.phone`, action.phone);
}

function filled(field: string, text: string, limit: number): readonly Problem[] {
  return text.trim() === '' ? [{ field, problem: 'must not be empty' }] : short(field, text, limit);
}

function short(field: string, text: string, limit: number): readonly Problem[] {
  return atMost(field, lengthOf(text), limit, 'characters');
}

function atMost(field: string, count: number, limit: number, unit: string): readonly Problem[] {
  return count <= limit ? [] : [{ field, problem: `${count} ${unit}, at most ${limit}` }];
}

function phoneProblems(field: string, phone: string): readonly Problem[] {
  return /^84\d{7,11}$/.test(phone) ? [] : [{ field, problem: 'must be digits beginning with 84' }];
}

function urlProblems(field: string, url: string): readonly Problem[] {
  return /^https?:\/\//.test(url) && URL.canParse(url) ? [] : [{ field, problem: 'must be an http(s) address' }];
}
