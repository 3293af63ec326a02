import { make, newId } from './dom.js';

/** A labelled input; `properties` are the input's own. */
export function field(name, label, { tag = 'input', note, ...properties } = {}, ...children) {
  const id = newId(name);
  const input = make(tag, { id, name, ...properties }, ...children);
  const hint = note && make('p', { className: 'field-note', id: `${id}-note` }, note);
  if (note) input.setAttribute('aria-describedby', `${id}-note`);
  return make('div', { className: 'field' }, make('label', { htmlFor: id }, label), input, hint);
}

/** A form that hands over its values by name, empty ones left out; `onSubmit` may take its time. */
export function form(submitLabel, fields, onSubmit) {
  const submit = make('button', { type: 'submit', className: 'primary' }, submitLabel);
  const node = make('form', { className: 'form', autocomplete: 'off' }, ...fields, submit);
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true; // a second press while the first is under way would send it twice
    try {
      await onSubmit(Object.fromEntries([...new FormData(node)].filter(([, value]) => value !== '')));
    } finally {
      submit.disabled = false;
    }
  });
  return node;
}

/** A switch with a line that explains it. */
export function check({ name, label, note }, onChange) {
  const id = newId(name);
  const input = make('input', { id, name, type: 'checkbox', attributes: { 'aria-describedby': `${id}-note` } });
  input.addEventListener('change', () => onChange(input.checked));
  return make(
    'div',
    { className: 'check' },
    input,
    make('label', { htmlFor: id }, label),
    make('p', { className: 'field-note', id: `${id}-note` }, note),
  );
}
