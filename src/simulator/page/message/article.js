import { show } from '../dialog.js';
import { button, make } from '../dom.js';

/** An article of the OA: its cover, title and description; pressing it tells what a phone would open. */
export function article({ title, description, cover, imageUrl, thumb, url, author }) {
  const picture = imageUrl ?? thumb ?? (typeof cover === 'string' ? cover : cover?.photo_url);
  const name = title ?? 'Bài viết';
  const onPress = () =>
    show(
      'Mở bài viết',
      make('p', {}, 'Điện thoại thật sẽ mở bài:'),
      make('p', { className: 'dialog-strong' }, name),
      url && make('p', {}, url),
    );
  return button(
    { className: 'card article' },
    onPress,
    picture && make('img', { src: picture, alt: '' }),
    make('span', { className: 'card-kind' }, author ? `Bài viết · ${author}` : 'Bài viết'),
    make('span', { className: 'card-title' }, name),
    description && make('span', { className: 'card-note' }, description),
  );
}
