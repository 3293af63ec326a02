import { byId } from './dom.js';

/** The text box. `onSend(text)` answers whether it went out; if not, the words come back. */
export function setUpComposer(onSend) {
  const form = byId('composer');
  const input = byId('input');

  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 2}px`;
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    grow();
    if (!(await onSend(text)) && input.value === '') input.value = text;
    grow();
    input.focus();
  });
  input.addEventListener('input', grow);
  input.addEventListener('keydown', (event) => {
    // while a Vietnamese keyboard composes a syllable, Enter belongs to it
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return { focus: () => input.focus() };
}
