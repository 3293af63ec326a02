import { button, make, newId } from '../dom.js';
import { icon } from '../icon.js';

/** The text box. `onSend(text)` answers whether it went out; if not, the words come back. `onMore` opens the tray. */
export function createComposer(onSend, onMore) {
  const id = newId('input');
  const input = make('textarea', {
    id,
    rows: 1,
    maxLength: 2000,
    placeholder: 'Nhập tin nhắn',
    enterKeyHint: 'send',
    data: { testid: 'input' },
  });
  const more = button(
    {
      className: 'more',
      ariaLabel: 'Gửi hình, ghi âm, vị trí và thứ khác',
      ariaExpanded: 'false',
      data: { testid: 'more' },
    },
    onMore,
    icon('plus'),
  );
  const node = make(
    'form',
    { className: 'composer', autocomplete: 'off' },
    more,
    make('label', { className: 'visually-hidden', htmlFor: id }, 'Tin nhắn'),
    input,
    make('button', { type: 'submit', className: 'send', data: { testid: 'send' } }, 'Gửi'),
  );

  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 4}px`; // the border is not in scrollHeight
  };

  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    grow();
    input.focus();
    if (!(await onSend(text)) && input.value === '') input.value = text;
    grow();
  });
  input.addEventListener('input', grow);
  input.addEventListener('keydown', (event) => {
    // while a Vietnamese keyboard composes a syllable, Enter belongs to it
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    node.requestSubmit();
  });
  return { node, more, focus: () => input.focus() };
}
