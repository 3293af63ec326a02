import type { AttachmentKind, KeptAttachment } from '../../attachment-shelf.js';
import type { SimContent } from '../../message.js';
import type { ApiDeps } from '../deps.js';
import { invalid, Refusal, unsupported } from '../envelope.js';
import { readUrl } from './read-buttons.js';
import type { SentElement } from './send-body.js';

export type ShelfDeps = Pick<ApiDeps, 'attachments' | 'attachmentUrl'>;

type Media = Pick<SimContent, 'imageUrl' | 'gifUrl' | 'sticker'>;

/** The one element of a media template (contract §3.2). */
export function readMedia([element, ...others]: readonly SentElement[], deps: ShelfDeps): Media {
  if (!element || others.length > 0) throw invalid('elements');
  const { media_type: type, attachment_id: id, url } = element;
  switch (type) {
    case 'image':
      return { imageUrl: id === undefined ? readUrl(url, 'url') : keptOf('image', id, 'attachment_id', deps).url };
    case 'gif':
      if (element.width === undefined) throw invalid('width');
      if (element.height === undefined) throw invalid('height');
      return { gifUrl: keptOf('gif', id, 'attachment_id', deps).url };
    case 'sticker':
      if (!id) throw invalid('attachment_id');
      return { sticker: id };
    default:
      throw unsupported(type ?? 'media');
  }
}

/** A file by the token that its upload answered. */
export function readFile(token: string | undefined, deps: ShelfDeps): NonNullable<SimContent['file']> {
  const { name, size, url } = keptOf('file', token, 'token', deps);
  return { name, size, type: name.split('.').at(-1) ?? '', url };
}

function keptOf(
  kind: AttachmentKind,
  id: string | undefined,
  field: string,
  { attachments, attachmentUrl }: ShelfDeps,
): KeptAttachment & { readonly url: string } {
  const found = attachments.find(id ?? '');
  if (id === undefined || found?.kind !== kind) throw invalid(field);
  if (found.isExpired) throw new Refusal(-100, `${field} is expired`); // §3.9
  return { ...found, url: attachmentUrl(id) };
}
