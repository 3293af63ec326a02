import { button, make, newId } from '../dom.js';
import { icon } from '../icon.js';
import { putOptions } from '../options.js';

/** Whose phone this is. A closed list shows no counts, so those of the other people are summed up beside it. */
export function createPicker(onPick, onClose) {
  const id = newId('resident');
  const select = make('select', { id, data: { testid: 'resident-select' } });
  select.addEventListener('change', () => onPick(select.value));
  const news = make('span', { className: 'news', role: 'status' });
  const close = button(
    { className: 'bar-close', ariaLabel: 'Cất máy này', data: { testid: 'close-phone' } },
    onClose,
    icon('close'),
  );
  return {
    node: make('div', { className: 'picker' }, make('label', { htmlFor: id }, 'Máy của'), select, news, close),
    draw({ residents, residentId, unread, canClose }) {
      const options = [...residents].map(({ id: value, name, age }) => {
        const label = `${name}${age ? ` (${age} tuổi)` : ''}${unread.has(value) ? ` • ${unread.get(value)} tin mới` : ''}`;
        return { value, label };
      });
      putOptions(select, options);
      select.value = residentId;
      const others = [...unread].filter(([other]) => other !== residentId);
      const count = others.reduce((sum, [, number]) => sum + number, 0);
      news.hidden = count === 0;
      news.replaceChildren(String(count || ''), make('span', { className: 'visually-hidden' }, ' tin mới ở máy khác'));
      close.hidden = !canClose;
    },
  };
}
