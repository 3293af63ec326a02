import { article } from './article.js';
import { choices } from './choices.js';
import { contact } from './contact.js';
import { file } from './file.js';
import { infoRequest } from './info-request.js';
import { linkCard } from './link-card.js';
import { listRows } from './list-rows.js';
import { location } from './location.js';
import { picture } from './picture.js';
import { video, voice } from './recording.js';
import { sticker } from './sticker.js';
import { words } from './words.js';

/** What a message carries, in the order a phone draws it. */
export function parts(message, context) {
  const drawn = [
    message.imageUrl && picture(message.imageUrl, 'Hình trong tin nhắn', context.onResize),
    message.gifUrl && picture(message.gifUrl, 'Ảnh động trong tin nhắn', context.onResize, 'GIF'),
    message.sticker && sticker(message.sticker),
    message.voice && voice(message.voice),
    message.video && video(message.video, context.onResize),
    message.file && file(message.file),
    message.location && location(message.location),
    message.contact && contact(message.contact),
    message.link && linkCard(message.link),
    message.article && article(message.article),
    message.infoRequest && infoRequest(message.infoRequest, context),
    message.text && !saidByPart(message) && words(message.text),
    message.elements?.length > 0 && listRows(message, context),
    message.buttons?.length > 0 && choices(message, context),
  ].filter(Boolean);
  return drawn.length > 0 ? drawn : [words('(Tin nhắn trống)')];
}

// the name of a shared contact also travels as the message's text (contract §2.2)
const saidByPart = ({ text, contact: card }) => card?.name === text;
