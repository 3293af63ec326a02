import type { SimContent } from '../../message.js';
import { invalid, overLimit, unsupported } from '../envelope.js';
import { LIMITS, lengthOf } from '../limits.js';
import { readFile, readMedia, type ShelfDeps } from './read-attachment.js';
import { readButtons } from './read-buttons.js';
import { readInfoRequest, readList } from './read-rows.js';
import type { SentMessage } from './send-body.js';

/** Turns the body's `message` into what the chat shows, or throws the refusal of contract §3.2 and §3.3. */
export function readMessage(message: SentMessage, deps: ShelfDeps): SimContent {
  const { text, quote_message_id: quote, attachment } = message;
  if (text !== undefined && lengthOf(text) > LIMITS.text) throw overLimit('text');
  const { template_type: type, token, elements = [], buttons = [] } = attachment?.payload ?? {};
  if (attachment?.type === 'file') return { text, quote, buttons: [], file: readFile(token, deps) };
  if (attachment && attachment.type !== 'template') throw unsupported(attachment.type);

  const content = { text, quote, buttons: readButtons(buttons) };
  switch (type) {
    case undefined:
    case 'button': // seen in the field beside the form without a type (§3.3)
      if (text === undefined || text.trim() === '') throw invalid('text');
      return content;
    case 'media':
      return { ...content, ...readMedia(elements, deps) };
    case 'list':
      return { ...content, elements: readList(elements) };
    case 'request_user_info':
      return { ...content, infoRequest: readInfoRequest(elements) };
    default:
      throw unsupported(type);
  }
}
