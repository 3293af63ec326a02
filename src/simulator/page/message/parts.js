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

// in the order a phone draws them
const PARTS = {
  imageUrl: (url) => picture(url, 'Hình trong tin nhắn'),
  gifUrl: (url) => picture(url, 'Ảnh động trong tin nhắn', 'GIF'),
  sticker,
  voice,
  video,
  file,
  location,
  contact,
  link: linkCard,
  article,
  infoRequest,
  // the name of a shared contact also travels as the message's text (contract §2.2)
  text: (text, _context, { contact: card }) => card?.name !== text && words(text),
  elements: (elements, context, message) => elements.length > 0 && listRows(message, context),
  buttons: (buttons, context, message) => buttons.length > 0 && choices(message, context),
};

/** What a message carries. */
export function parts(message, context) {
  const drawn = Object.entries(PARTS)
    .map(([key, draw]) => message[key] && draw(message[key], context, message))
    .filter(Boolean);
  return drawn.length > 0 ? drawn : [words('(Tin nhắn trống)')];
}
