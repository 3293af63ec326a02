import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { showWebPage } from './phone-action.js';

export const linkCard = ({ url, title, description }) =>
  button(
    { className: 'card link' },
    () => showWebPage(url),
    make('span', { className: 'card-icon' }, icon('link')),
    make(
      'span',
      { className: 'card-words' },
      make('span', { className: 'card-title' }, title || hostOf(url)),
      description && make('span', { className: 'card-note' }, description),
      make('span', { className: 'card-host' }, title ? hostOf(url) : url),
    ),
  );

function hostOf(url) {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
