import { make } from '../dom.js';
import { showWebPage } from './phone-action.js';

const ADDRESS = /(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]])/u;

/** A text with its line breaks; web addresses in it can be pressed, as on a phone. */
export function words(text) {
  const pieces = text.split(ADDRESS).map((piece, index) => (index % 2 === 1 ? address(piece) : piece));
  return make('p', { className: 'text' }, ...pieces);
}

function address(url) {
  const link = make('a', { href: url, rel: 'noreferrer' }, url);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    showWebPage(url);
  });
  return link;
}
