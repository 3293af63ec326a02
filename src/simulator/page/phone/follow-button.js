import { button } from '../dom.js';

/** “Quan tâm”. `act(action)` answers whether it was done; `onDone` runs after it. */
export function followButton(isBig, act, onDone) {
  const node = button(
    { className: isBig ? 'primary big' : 'primary small', data: { testid: 'follow' } },
    async () => {
      node.disabled = true; // a second press would find nothing to change
      if (!(await act('follow'))) node.disabled = false;
      onDone();
    },
    'Quan tâm',
  );
  return node;
}
