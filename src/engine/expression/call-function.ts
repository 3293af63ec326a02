import { dayNumber, readDay } from './calendar.js';
import type { FunctionName, Tree } from './tree.js';
import { isTrue, type Value } from './value.js';

/** What a function makes of its arguments; null where it makes nothing of them. `if` and `default` look only at what they need. */
export function callFunction(
  name: FunctionName,
  args: readonly Tree[],
  of: (part: Tree) => Value,
  today: string,
): Value {
  const worth = (index: number) => {
    const part = args[index];
    return part ? of(part) : null;
  };
  if (name === 'if') return worth(isTrue(worth(0)) ? 1 : 2);
  const value = worth(0);
  if (name === 'default') return value === null || value === '' ? worth(1) : value;
  return typeof value === 'string' ? ofText(name, value, today) : null;
}

function ofText(name: Exclude<FunctionName, 'if' | 'default'>, text: string, today: string): Value {
  switch (name) {
    case 'upper':
      return text.toLocaleUpperCase('vi');
    case 'lower':
      return text.toLocaleLowerCase('vi');
    case 'length':
      return [...text].length;
    case 'days_until':
      return daysBetween(today, text);
    case 'date': {
      const day = readDay(text);
      return day && `ngày ${day.day}/${day.month}/${day.year}`;
    }
  }
}

function daysBetween(from: string, to: string): number | null {
  const [first, last] = [readDay(from), readDay(to)];
  return first && last ? dayNumber(last) - dayNumber(first) : null;
}
