import { make, newId } from '../dom.js';

/** A file input in the page's own language: the browser's speaks that of the browser. `onChoose(file)` hears. */
export function fileChooser(label, { accept = '', note }, onChoose) {
  const id = newId('file');
  const input = make('input', { id, type: 'file', accept, className: 'visually-hidden' });
  input.setAttribute('aria-describedby', `${id}-note`);
  const name = make('span', { className: 'chosen-name' }, 'Chưa chọn');
  input.addEventListener('change', () => {
    const [file] = input.files;
    name.textContent = file?.name ?? 'Chưa chọn';
    onChoose(file);
  });
  return make(
    'div',
    { className: 'field chooser' },
    input,
    make('label', { htmlFor: id, className: 'step' }, label),
    name,
    make('p', { className: 'field-note', id: `${id}-note` }, note),
  );
}
