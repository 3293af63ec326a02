import { showPicture } from './dialog.js';
import { make } from './dom.js';
import { timeOf } from './stamps.js';

// in words: not every machine has a font with the pictures
const REACTIONS = {
  '/-strong': 'Thích',
  '/-heart': 'Yêu thích',
  ':>': 'Vui',
  ':-((': 'Buồn',
  ':-h': 'Giận',
  ':o': 'Ngạc nhiên',
};

/**
 * One message as the chat shows it. `onChoice(index, choice)` hears taps; `wasTapped(index)` marks those already
 * tapped, which stay tappable; `quoted` is the message this one answers.
 */
export function bubble(message, { onChoice, wasTapped, quoted, onResize }) {
  const isOa = message.from === 'oa';
  const box = make(
    'div',
    { className: 'bubble' },
    make('span', { className: 'visually-hidden' }, isOa ? 'Trang phường: ' : 'Tôi: '),
    quoted && make('blockquote', { className: 'quote' }, quoted.text ?? 'Hình'),
    message.imageUrl && picture(message.imageUrl, onResize),
    message.sticker &&
      make('p', { className: 'sticker' }, make('span', { ariaHidden: 'true' }, ':)'), `Nhãn dán ${message.sticker}`),
    message.text && make('p', { className: 'text' }, message.text),
    ...choices(message, onChoice, wasTapped),
    make('time', { className: 'time', dateTime: new Date(message.at).toISOString() }, timeOf(message.at)),
    message.reaction && make('span', { className: 'reaction' }, REACTIONS[message.reaction] ?? message.reaction),
  );
  return make(
    'article',
    { className: 'message', data: { testid: 'message', from: message.from, id: message.id } },
    box,
  );
}

function choices({ buttons, elements = [] }, onChoice, wasTapped) {
  const nodes = buttons.map((button, index) => choice(index, button, [button.title], onChoice, wasTapped));
  const rows = elements.map((element, index) => {
    const content = rowContent(element);
    if (!element.action) return make('div', { className: 'row' }, ...content);
    const action = { title: element.title, ...element.action };
    return choice(buttons.length + index, action, content, onChoice, wasTapped, 'row');
  });
  const groups = [rows, nodes].filter((group) => group.length > 0);
  return groups.map((group) => make('div', { className: 'choices' }, ...group));
}

function choice(index, action, content, onChoice, wasTapped, kind = 'button') {
  const node = make('button', { type: 'button', className: `choice ${kind}`, data: { testid: 'choice' } }, ...content);
  node.classList.toggle('was-tapped', wasTapped(index));
  node.addEventListener('click', () => onChoice(index, action, node));
  return node;
}

function rowContent({ title, subtitle, imageUrl }) {
  const words = make(
    'span',
    { className: 'row-words' },
    make('span', { className: 'row-title' }, title),
    subtitle && make('span', { className: 'row-subtitle' }, subtitle),
  );
  return [imageUrl && make('img', { src: imageUrl, alt: '' }), words];
}

function picture(src, onResize) {
  const image = make('img', { src, alt: 'Hình trong tin nhắn' });
  const frame = make('button', { type: 'button', className: 'picture', ariaLabel: 'Xem hình to hơn' }, image);
  frame.addEventListener('click', () => showPicture(src, image.alt));
  image.addEventListener('load', onResize);
  image.addEventListener('error', () =>
    frame.replaceWith(make('p', { className: 'no-picture' }, 'Không tải được hình')),
  );
  return frame;
}
