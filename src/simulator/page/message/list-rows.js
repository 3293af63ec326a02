import { make } from '../dom.js';
import { choice } from './choices.js';

/** A list template: the first row is the large one (contract §3.3). */
export function listRows({ buttons, elements }, context) {
  const rows = elements.map((element, index) => {
    const kind = index === 0 && element.imageUrl ? 'row is-first' : 'row';
    if (!element.action) return make('div', { className: kind }, ...content(element));
    const action = { title: element.title, ...element.action };
    return choice((buttons?.length ?? 0) + index, action, content(element), context, kind);
  });
  return make('div', { className: 'rows' }, ...rows);
}

function content({ title, subtitle, imageUrl }) {
  const words = make(
    'span',
    { className: 'row-words' },
    make('span', { className: 'row-title' }, title),
    subtitle && make('span', { className: 'row-subtitle' }, subtitle),
  );
  return [imageUrl && make('img', { src: imageUrl, alt: '' }), words];
}
