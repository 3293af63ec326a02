import { make } from '../dom.js';
import { icon } from '../icon.js';
import { placeNear } from './places.js';

/** A place. The map is a drawing: real tiles would come from a foreign host. */
export function location({ latitude, longitude }) {
  const near = placeNear(latitude, longitude);
  return make(
    'div',
    { className: 'card location' },
    make('div', { className: 'map', ariaHidden: 'true' }, make('img', { src: 'map.svg', alt: '' }), icon('location')),
    make('p', { className: 'card-title' }, near ? `Gần ${near.name}` : 'Vị trí được chia sẻ'),
    make('p', { className: 'card-note' }, `Bản đồ: ${coordinates(latitude, longitude)}`),
  );
}

/** "21,0712° B, 105,7354° Đ" */
export function coordinates(latitude, longitude) {
  const part = (value, plus, minus) =>
    `${Math.abs(Number(value)).toFixed(4).replace('.', ',')}°\u00a0${Number(value) < 0 ? minus : plus}`;
  return `${part(latitude, 'B', 'N')}, ${part(longitude, 'Đ', 'T')}`;
}
