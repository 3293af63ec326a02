import { createHash } from 'node:crypto';
import type { SimContent } from '../../message.js';

export type Attachment = { readonly type: string; readonly payload: object };

/** What `message.attachments` holds for a message (contract §2.2); sizes and coordinates are strings there. */
export function attachmentsOf(content: SimContent): Attachment[] {
  const attachment = pictureOf(content) ?? recordingOf(content) ?? pointerOf(content);
  return attachment ? [attachment] : [];
}

function pictureOf({ imageUrl, gifUrl, sticker }: SimContent): Attachment | undefined {
  if (imageUrl) return { type: 'image', payload: { thumbnail: imageUrl, url: imageUrl } };
  if (gifUrl) return { type: 'gif', payload: { thumbnail: gifUrl, url: gifUrl } };
  if (sticker) return { type: 'sticker', payload: { url: addressOf('sticker', sticker), id: sticker } };
  return undefined;
}

function recordingOf({ voice, video, file }: SimContent): Attachment | undefined {
  if (voice) return { type: 'audio', payload: { url: voice.url } };
  if (video) return { type: 'video', payload: { url: video.url, thumbnail: video.thumbnail ?? '', description: '' } };
  return file && { type: 'file', payload: filePayload(file) };
}

function pointerOf({ location, contact, link, infoRequest }: SimContent): Attachment | undefined {
  if (location) {
    const coordinates = { latitude: String(location.latitude), longitude: String(location.longitude) };
    return { type: 'location', payload: { coordinates } };
  }
  if (contact) return { type: 'link', payload: cardPayload(contact.phone) };
  if (link) {
    const payload = { thumbnail: '', description: link.description ?? '', url: link.url };
    return { type: 'link', payload: link.title === undefined ? payload : { ...payload, title: link.title } };
  }
  return infoRequest && { type: 'template', payload: templatePayload(infoRequest.title) };
}

// .invalid resolves nowhere: a bot that downloads it on sight finds nothing
const addressOf = (host: string, name: string) => `https://${host}.invalid/${encodeURIComponent(name)}`;

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

function filePayload({ url, name, size, type }: NonNullable<SimContent['file']>): object {
  return { url, name, size: String(size), checksum: md5(`${name} ${size}`), type };
}

// a business card is a link whose description is JSON in a string; the name stands in the text
function cardPayload(phone: string): object {
  const qrCodeUrl = addressOf('qr', phone);
  return { thumbnail: '', description: JSON.stringify({ phone, qrCodeUrl }), url: addressOf('profile', phone) };
}

const templatePayload = (text: string) => ({
  zinstant_id: md5(text).slice(0, 16),
  text,
  link_url: '',
  checksum: md5(text),
});
