import { button, make } from '../dom.js';
import { field } from '../form.js';
import { fillWithResidents } from '../tools/resident-select.js';
import { hasFailed, residentsOf, textOf } from './exchange.js';

const KINDS = [
  ['', 'Tất cả'],
  ['webhook', 'Zalo gọi bot'],
  ['api', 'Bot gọi Zalo'],
  ['failed', 'Có lỗi'],
];

/** Which exchanges to show: by person, by kind, by any word in them. */
export function createFilter(world, onChange) {
  const person = field('person', 'Người', { tag: 'select' });
  const kind = field(
    'kind',
    'Loại',
    { tag: 'select' },
    ...KINDS.map(([value, label]) => make('option', { value }, label)),
  );
  const words = field('words', 'Có chữ', { type: 'search', placeholder: 'ví dụ follow, -216' });
  const [personInput, kindInput, wordsInput] = [person, kind, words].map((one) => one.querySelector('input, select'));
  fillWithResidents(personInput, world, { first: [{ value: '', label: 'Mọi người' }] });
  for (const input of [personInput, kindInput, wordsInput]) input.addEventListener('input', onChange);
  const clear = button(
    { className: 'step' },
    () => {
      for (const input of [personInput, kindInput, wordsInput]) input.value = '';
      onChange();
    },
    'Bỏ lọc',
  );

  return {
    node: make('div', { className: 'filter', role: 'search', ariaLabel: 'Lọc nhật ký' }, person, kind, words, clear),
    fits(exchange) {
      if (personInput.value && !residentsOf(exchange).includes(personInput.value)) return false;
      if (kindInput.value === 'failed' ? !hasFailed(exchange) : kindInput.value && exchange.kind !== kindInput.value)
        return false;
      const wanted = wordsInput.value.trim().toLowerCase();
      return wanted === '' || textOf(exchange).toLowerCase().includes(wanted);
    },
  };
}
