import { show } from '../dialog.js';
import { button, make } from '../dom.js';

/** A picture that opens larger; `mark` is a short word on its corner. */
export function picture(src, alt, mark) {
  const image = make('img', { src, alt });
  const onPress = () => show('Hình', make('img', { className: 'dialog-picture', src, alt }));
  const frame = button(
    { className: 'picture', ariaLabel: [mark, 'Xem hình to hơn'].filter(Boolean).join(': ') },
    onPress,
    image,
    mark && make('span', { className: 'picture-mark' }, mark),
  );
  const onError = () => frame.replaceWith(make('p', { className: 'no-picture' }, 'Không tải được hình'));
  image.addEventListener('error', onError);
  return frame;
}
