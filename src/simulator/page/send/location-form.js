import { button, make } from '../dom.js';
import { field, form } from '../form.js';
import { icon } from '../icon.js';
import { PLACES } from '../message/places.js';

/** A place of the ward by one press, or any by its coordinates. */
export function locationForm(send) {
  const places = PLACES.map(({ name, latitude, longitude }) =>
    button({ className: 'place' }, () => send('location', { latitude, longitude }), icon('location'), name),
  );
  const degrees = (limit, value) => ({ type: 'number', step: 'any', min: -limit, max: limit, value, required: true });
  const own = form(
    'Gửi toạ độ này',
    [field('latitude', 'Vĩ độ', degrees(90, 21.07)), field('longitude', 'Kinh độ', degrees(180, 105.73))],
    ({ latitude, longitude }) => send('location', { latitude: Number(latitude), longitude: Number(longitude) }),
  );
  own.classList.add('is-pair');
  return make('div', {}, make('div', { className: 'places' }, ...places), own);
}
