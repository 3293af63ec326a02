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
    async ({ name, age }) => {
      const profile = { name, ...(age && { age: Number(age) }) };
      const resident = await result.of(() => addResident(profile), `Đã thêm ${name}.`);
      if (!resident) return;
      add.reset();
      desk.open(resident.id);
    },
  );
  add.classList.add('is-pair');
  return tool('residents', 'Người dân', add, result.node);
}
