import { field, form } from '../form.js';
import { addResident } from '../world/api.js';
import { outcome, tool } from './tool.js';

/** One more person, who gets a phone on the desk. */
export function residentsTool(desk) {
  const result = outcome();
  const add = form(
    'Thêm người dân',
    [
      field('name', 'Tên', { required: true, maxLength: 60, placeholder: 'ví dụ Cô Thu' }),
      field('age', 'Tuổi', { type: 'number', min: 1, max: 120 }),
    ],
    ({ name, age }) =>
      result.of(async () => {
        const { id } = await addResident({ name, ...(age && { age: Number(age) }) });
        add.reset();
        desk.open(id);
        return `Đã thêm ${name}.`;
      }),
  );
  add.classList.add('is-pair');
  return tool('residents', 'Người dân', add, result.node);
}
