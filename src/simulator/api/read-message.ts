import type { SimContent, SimElement } from '../message.js';
import type { PictureShelf } from '../picture-shelf.js';
import { invalid, overLimit, Refusal, unsupported } from './envelope.js';
import { LIMITS, lengthOf } from './limits.js';
import { readAction, readButtons, readUrl } from './read-buttons.js';
import type { SentElement, SentMessage } from './send-body.js';

export type ReadMessageDeps = {
  readonly pictures: PictureShelf;
  /** address at which an uploaded picture is served back */
  readonly pictureUrl: (attachmentId: string) => string;
};

/** Turns the body's `message` into what the chat shows, or throws the refusal of contract §3.2 and §3.3. */
export function readMessage(message: SentMessage, deps: ReadMessageDeps): SimContent {
  const { text, quote_message_id: quote, attachment } = message;
  if (text !== undefined && lengthOf(text) > LIMITS.text) throw overLimit('text');
  if (attachment && attachment.type !== 'template') throw unsupported(attachment.type);

  const { template_type: type, elements = [], buttons = [] } = attachment?.payload ?? {};
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
    default:
      throw unsupported(type);
  }
}

function readMedia(elements: readonly SentElement[], deps: ReadMessageDeps): Pick<SimContent, 'imageUrl' | 'sticker'> {
  const [element, ...others] = elements;
  if (!element || others.length > 0) throw invalid('elements');
  if (element.media_type === 'sticker') {
    if (!element.attachment_id) throw invalid('attachment_id');
    return { sticker: element.attachment_id };
  }
  if (element.media_type !== 'image') throw unsupported(element.media_type ?? 'media');
  if (element.attachment_id === undefined) return { imageUrl: readUrl(element.url, 'url') };
  return { imageUrl: readAttachment(element.attachment_id, deps) };
}

function readAttachment(id: string, { pictures, pictureUrl }: ReadMessageDeps): string {
  const status = pictures.status(id);
  if (status === 'unknown') throw invalid('attachment_id');
  if (status === 'expired') throw new Refusal(-100, 'attachment_id is expired');
  return pictureUrl(id);
}

function readList(elements: readonly SentElement[]): SimElement[] {
  if (elements.length === 0) throw invalid('elements');
  if (elements.length > LIMITS.elements) throw overLimit('elements');
  if (!elements[0]?.subtitle) throw invalid('subtitle'); // required on the first one only
  return elements.map(readRow);
}

function readRow({ title, subtitle, image_url, default_action: action }: SentElement): SimElement {
  if (!title) throw invalid('title');
  if (lengthOf(title) > LIMITS.title) throw overLimit('title');
  if (subtitle !== undefined && lengthOf(subtitle) > LIMITS.subtitle) throw overLimit('subtitle');
  return {
    title,
    subtitle,
    imageUrl: image_url === undefined ? undefined : readUrl(image_url, 'image_url'),
    action: action && { type: action.type, payload: readAction(action.type, action.payload ?? action) },
  };
}
