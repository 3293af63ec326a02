import { putOptions } from '../options.js';

/** Keeps a list of the residents up to date, and the choice in it. */
export function fillWithResidents(select, world, first = []) {
  const draw = () => {
    const people = [...world.residents.values()].map(({ id, name }) => ({ value: id, label: name }));
    putOptions(select, [...first, ...people]);
  };
  world.on('state', draw);
  world.on('resident', draw);
  draw();
}
