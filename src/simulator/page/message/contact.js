import { button, make } from '../dom.js';
import { icon } from '../icon.js';
import { initialOf } from '../phone/profile.js';
import { localNumber, showCall } from './phone-action.js';

export function contact({ name, phone }) {
  return make(
    'div',
    { className: 'card contact' },
    make('span', { className: 'avatar', ariaHidden: 'true' }, initialOf(name ?? '?')),
    make(
      'div',
      { className: 'card-words' },
      make('p', { className: 'card-title' }, name ?? 'Danh thiếp'),
      phone && make('p', { className: 'card-note' }, localNumber(phone)),
    ),
    phone && button({ className: 'round-button', ariaLabel: `Gọi ${name}` }, () => showCall(phone), icon('phone')),
  );
}
