import { show } from '../dialog.js';
import { button, make } from '../dom.js';

/** A picture that opens larger; `mark` is a short word on its corner. */
export function picture(src, alt, onResize, mark) {
  const image = make('img', { src, alt });
  const onPress = () => show('Hình', make('img', { className: 'dialog-picture', src, alt }));
  const frame = button(
    { className: 'picture', ariaLabel: [mark, 'Xem hình to hơn'].filter(Boolean).join(': ') },
    onPress,
    image,
    mark && make('span', { className: 'picture-mark' }, mark),
  );
  image.addEventListener('load', onResize);
  image.addEventListener('error', () => {
    frame.replaceWith(make('p', { className: 'no-picture' }, 'Không tải được hình'));
    onResize();
  });
  return frame;
}
