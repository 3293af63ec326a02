import { make } from '../dom.js';
import { field, form } from '../form.js';
import { answerAsStaff } from '../world/api.js';
import { fillWithResidents } from './resident-select.js';
import { outcome, tool } from './tool.js';

/** A person of the ward answers from OA Manager (contract §2.4: an echo with `admin_id`). */
export function staffTool(world, desk) {
  const to = field('residentId', 'Trả lời cho', { tag: 'select' });
  const text = field('text', 'Lời trả lời', { tag: 'textarea', rows: 2, required: true, maxLength: 2000 });
  const result = outcome();
  const person = to.querySelector('select');
  let answered = '';
  const choose = () => {
    person.value = answered;
  };
  fillWithResidents(person, world, { onDrawn: choose }); // someone new has a phone before the list knows them
  person.addEventListener('change', () => {
    answered = person.value;
  });
  desk.onUse((residentId) => {
    answered = residentId;
    choose();
  });
  const answer = form('Gửi thay cán bộ', [to, text], async ({ residentId, text: words }) => {
    const answered = await result.of(() => answerAsStaff(residentId, { text: words }), 'Đã gửi.');
    if (!answered) return;
    text.querySelector('textarea').value = '';
    if (residentId !== desk.residentInUse()) result.tell(`Đã gửi tới ${world.residents.get(residentId).name}.`);
  });
  return tool(
    'staff',
    'Cán bộ trả lời',
    make('p', { className: 'tool-note' }, 'Như khi cán bộ gõ trong OA Manager: bot phải im lặng nhường lời.'),
    answer,
    result.node,
  );
}
