import { show } from '../dialog.js';
import { button, make } from '../dom.js';
import { icon } from '../icon.js';

export function file({ name, size, type, url }) {
  const kind = (type || name?.split('.').at(-1) || 'tệp').toUpperCase().slice(0, 5);
  const onPress = () =>
    show(
      'Mở tệp',
      make('p', {}, 'Điện thoại thật sẽ tải và mở:'),
      make('p', { className: 'dialog-strong' }, name ?? url ?? ''),
    );
  return button(
    { className: 'card file' },
    onPress,
    make('span', { className: 'file-kind', ariaHidden: 'true' }, icon('file'), kind),
    make(
      'span',
      { className: 'card-words' },
      make('span', { className: 'card-title' }, name ?? 'Tệp'),
      make('span', { className: 'card-note' }, [kind, sizeOf(size)].filter(Boolean).join(' · ')),
    ),
  );
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** "12,5 KB"; '' for what is no size. */
export function sizeOf(bytes) {
  const size = Number(bytes);
  if (!(size > 0)) return '';
  if (size < 1024) return `${size} byte`;
  return size < 1024 ** 2 ? `${number.format(size / 1024)} KB` : `${number.format(size / 1024 ** 2)} MB`;
}
