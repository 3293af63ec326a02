import { parseJson } from '../json.js';
import type { BusinessCard, Content, ContentType, Location, SentFile } from './content.js';
import { asFields, asNumber, type Fields, fieldsAt, idAt, numberAt, textAt } from './fields.js';

/** What stands in `message` of an event (contract §2.2). */
export type MessagePart = {
  readonly messageId: string;
  readonly content: Content;
  /** The message that the person answered with "Reply". */
  readonly quotedMessageId: string | null;
};

/** Reads `message`; null without an id, or without a text where there must be one. */
export function messagePartOf(body: Fields, type: ContentType): MessagePart | null {
  const message = fieldsAt(body, 'message');
  const messageId = message && idAt(message, 'msg_id');
  const content = message && contentOf(message, type);
  if (!messageId || !content) return null;
  return { messageId, content, quotedMessageId: idAt(message, 'quote_msg_id') };
}

const NOTHING: Fields = {};

function contentOf(message: Fields, type: ContentType): Content | null {
  const payload = payloadOf(message);
  const text = textAt(message, 'text');
  const url = textAt(payload, 'url');
  const thumbnail = textAt(payload, 'thumbnail');
  const description = textAt(payload, 'description');
  switch (type) {
    case 'text':
      return text === null ? null : { type, text };
    case 'image':
    case 'gif':
      return { type, url, thumbnail, caption: text };
    case 'video':
      return { type, url, thumbnail, caption: text, description };
    case 'link':
      return { type, url, thumbnail, caption: text, description, title: textAt(payload, 'title') };
    case 'audio':
      return { type, url };
    case 'sticker':
      return { type, url, stickerId: idAt(payload, 'id') };
    case 'location':
      return locationOf(payload);
    case 'file':
      return fileOf(payload, url);
    case 'business_card':
      return { ...cardOf(description), type, contactName: text, url, thumbnail };
    case 'list':
      return { type, text };
    case 'template':
      return templateOf(payload, text);
  }
}

/** The payload of the attachment: Zalo sends one with a message. */
function payloadOf(message: Fields): Fields {
  const list = message['attachments'];
  const first = asFields(Array.isArray(list) ? list[0] : undefined);
  return (first && fieldsAt(first, 'payload')) ?? NOTHING;
}

function locationOf(payload: Fields): Location {
  const latitude = idAt(payload, 'coordinates', 'latitude');
  const longitude = idAt(payload, 'coordinates', 'longitude');
  const [north, east] = [asNumber(latitude), asNumber(longitude)];
  const isPoint = north !== null && east !== null && Math.abs(north) <= 90 && Math.abs(east) <= 180;
  return { type: 'location', latitude, longitude, point: isPoint ? { latitude: north, longitude: east } : null };
}

function fileOf(payload: Fields, url: string | null): SentFile {
  return {
    type: 'file',
    url,
    fileName: textAt(payload, 'name'),
    sizeBytes: numberAt(payload, 'size'),
    checksum: textAt(payload, 'checksum'),
    fileType: textAt(payload, 'type'),
  };
}

/** A business card writes phone and QR code as JSON inside the description (contract §2.2). */
function cardOf(description: string | null): Pick<BusinessCard, 'phone' | 'qrCodeUrl'> {
  const card = asFields(description === null ? null : parseJson(description)) ?? NOTHING;
  return { phone: idAt(card, 'phone'), qrCodeUrl: textAt(card, 'qrCodeUrl') };
}

function templateOf(payload: Fields, text: string | null): Content {
  return {
    type: 'template',
    zinstantId: idAt(payload, 'zinstant_id'),
    text: textAt(payload, 'text') ?? text,
    linkUrl: textAt(payload, 'link_url'),
    checksum: textAt(payload, 'checksum'),
  };
}
