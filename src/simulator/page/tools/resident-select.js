import { make } from '../dom.js';

/** Keeps a list of the residents up to date, and the choice in it. */
export function fillWithResidents(select, world, first = []) {
  const draw = () => {
    const chosen = select.value;
    const people = [...world.residents.values()].map(({ id, name }) => make('option', { value: id }, name));
    select.replaceChildren(...first.map(({ value, label }) => make('option', { value }, label)), ...people);
    if ([...select.options].some(({ value }) => value === chosen)) select.value = chosen;
  };
  world.on('state', draw);
  world.on('resident', draw);
  draw();
}
