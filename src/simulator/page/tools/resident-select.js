import { oncePerFrame } from '../dom.js';
import { putOptions } from '../options.js';

/** Keeps a list of the residents up to date, and the choice in it. */
export function fillWithResidents(select, world, { first = [], onDrawn = () => {} } = {}) {
  const draw = () => {
    const people = [...world.residents.values()].map(({ id, name }) => ({ value: id, label: name }));
    putOptions(select, [...first, ...people]);
    onDrawn();
  };
  world.on('state', draw);
  world.on('resident', oncePerFrame(draw));
  draw();
}
