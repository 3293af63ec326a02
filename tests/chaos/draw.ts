import { createChance } from '../../src/simulator/faults/chance.js';

/** Draws that a seed repeats. */
export type Draw = {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  happens(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
};

export function draw(seed: number): Draw {
  const chance = createChance(seed);
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1));
  return {
    between,
    happens: (probability) => chance() < probability,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
  };
}
