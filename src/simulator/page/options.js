import { make } from './dom.js';

/** Fills a select with `{ value, label }`; what stands there already is left alone, since a load test has hundreds. */
export function putOptions(select, options) {
  const { value: chosen } = select;
  for (const [index, { value, label }] of options.entries()) {
    const node = select.options[index];
    if (!node) select.append(make('option', { value }, label));
    else if (node.value !== value || node.text !== label) Object.assign(node, { value, textContent: label });
  }
  while (select.options.length > options.length) select.lastChild.remove();
  if (select.value !== chosen && options.some(({ value }) => value === chosen)) select.value = chosen;
}
