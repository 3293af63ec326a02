import type { SimContent, SimElement } from '../../message.js';
import { invalid, overLimit } from '../envelope.js';
import { LIMITS, lengthOf } from '../limits.js';
import { readAction, readUrl } from './read-buttons.js';
import type { SentElement } from './send-body.js';

/** The rows of a list (contract §3.3). */
export function readList(elements: readonly SentElement[]): SimElement[] {
  if (elements.length === 0) throw invalid('elements');
  if (elements.length > LIMITS.elements) throw overLimit('elements');
  if (!elements[0]?.subtitle) throw invalid('subtitle'); // required on the first one only
  return elements.map((element) => {
    const { default_action: action } = element;
    return {
      ...readHeading(element),
      action: action && { type: action.type, payload: readAction(action.type, action.payload ?? action) },
    };
  });
}

/** The form for name, phone and address: exactly one element (§3.2). */
export function readInfoRequest([element, ...others]: readonly SentElement[]): NonNullable<SimContent['infoRequest']> {
  if (!element || others.length > 0) throw invalid('elements');
  return readHeading(element);
}

function readHeading({ title, subtitle, image_url }: SentElement) {
  if (!title) throw invalid('title');
  if (lengthOf(title) > LIMITS.title) throw overLimit('title');
  if (subtitle !== undefined && lengthOf(subtitle) > LIMITS.subtitle) throw overLimit('subtitle');
  return { title, subtitle, imageUrl: image_url === undefined ? undefined : readUrl(image_url, 'image_url') };
}
