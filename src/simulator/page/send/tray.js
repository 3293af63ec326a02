import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { linkForm, videoForm } from './address-forms.js';
import { contactForm } from './contact-form.js';
import { fileForm } from './file-form.js';
import { locationForm } from './location-form.js';
import { gifForm, pictureForm } from './picture-form.js';
import { stickerBoard } from './sticker-board.js';
import { voiceForm } from './voice-form.js';

const KINDS = [
  { id: 'picture', name: 'Hình', open: pictureForm },
  { id: 'voice', name: 'Ghi âm', open: voiceForm },
  { id: 'sticker', name: 'Nhãn dán', open: stickerBoard },
  { id: 'location', name: 'Vị trí', open: locationForm },
  { id: 'contact', name: 'Danh thiếp', open: contactForm },
  { id: 'file', name: 'Tệp', open: fileForm },
  { id: 'link', name: 'Liên kết', open: linkForm },
  { id: 'video', name: 'Video', open: videoForm },
  { id: 'gif', name: 'Ảnh động', open: gifForm },
];

/** What opens over the text box to send anything but a text. `send(action, body)` answers whether it went out. */
export function createTray(composer, send) {
  const node = make('div', { className: 'tray', role: 'group', ariaLabel: 'Gửi thứ khác', hidden: true });

  const close = () => {
    node.hidden = true;
    composer.more.ariaExpanded = 'false';
    composer.more.focus();
  };
  const sendAndClose = async (action, body) => {
    if (!(await send(action, body))) return;
    close();
    composer.focus();
  };

  function openMenu(focused = KINDS[0].id) {
    const kinds = KINDS.map((kind) =>
      button({ className: 'tray-kind', data: { kind: kind.id } }, () => openKind(kind), icon(kind.id), kind.name),
    );
    node.replaceChildren(make('div', { className: 'tray-kinds' }, ...kinds));
    node.hidden = false;
    composer.more.ariaExpanded = 'true';
    node.querySelector(`[data-kind=${focused}]`).focus();
  }

  function openKind(kind) {
    const back = button({ className: 'tray-back' }, () => openMenu(kind.id), 'Quay lại');
    const content = kind.open(sendAndClose);
    node.replaceChildren(make('div', { className: 'tray-head' }, make('h3', {}, kind.name), back), content);
    content.querySelector('input, textarea, button')?.focus();
  }

  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return { node, toggle: () => (node.hidden ? openMenu() : close()) };
}
