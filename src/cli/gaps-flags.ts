import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError for what is no number of a group */
export function groupNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('cần số thứ tự của nhóm / the number of a group.');
  return Number(text);
}
