import type { Scope } from '../../../../src/engine/index.js';
import { evaluate, parseExpression, type Value } from '../../../../src/engine/index.js';

export const SCOPE: Scope = {
  answers: { 'loai-may': 'iphone', 'co-the': false, 'ngay-hen': '2027-03-05', tuoi: 72, trong: '' },
  profile: { ten: 'bác Lan' },
  hour: 9,
  weekday: 8,
  today: '2027-02-28',
};

/** What a source comes to; fails the test where it is refused. */
export function worth(source: string, scope: Scope = SCOPE): Value {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`refused at ${parsed.offset}: ${parsed.what}`);
  return evaluate(parsed.expression, scope);
}
