import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateCounted } from '../../../../src/engine/expression/evaluate.js';
import { fillTemplate, parseExpression, type Scope, type Value } from '../../../../src/engine/index.js';

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ maxLength: 600 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('2027-03-05', '{', 'null'),
);
const record = fc.dictionary(fc.constantFrom('a', 'b-c', 'constructor', '__proto__'), value);
const scope: fc.Arbitrary<Scope> = fc.record({
  answers: record,
  profile: record,
  hour: fc.integer(),
  weekday: fc.integer(),
  today: fc.oneof(fc.constant('2027-02-28'), fc.string()),
});

/** Mostly well-formed, so that evaluation is reached. */
const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('1', '0', '"a"', "'2027-03-05'", 'true', 'answers.a', 'profile.b-c', 'answers.constructor', 'hour'),
    fc
      .tuple(tie('source'), fc.constantFrom('+', '-', '*', '/', '==', '!=', '<', '>=', 'and', 'or'), tie('source'))
      .map(([left, op, right]) => `(${left} ${op} ${right})`),
    fc.tuple(fc.constantFrom('not ', '-', ''), tie('source')).map(([op, of]) => `${op}(${of})`),
    fc
      .tuple(fc.constantFrom('upper', 'lower', 'length', 'date', 'days_until'), tie('source'))
      .map(([name, of]) => `${name}(${of})`),
    fc.tuple(tie('source'), tie('source'), tie('source')).map((parts) => `if(${parts.join(', ')})`),
    fc.tuple(tie('source'), tie('source')).map((parts) => `default(${parts.join(', ')})`),
  ),
}));
const pieces = fc
  .array(
    fc.constantFrom('(', ')', '"', 'not', 'in', '[', ']', ',', '-', '1', 'a.b', ' ', 'if(', 'date(', '==', '{', '}'),
  )
  .map((words) => words.join(''));
const anySource = fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), pieces, source);

test('B21: any source is parsed, or refused with an offset inside it and a reason', () => {
  fc.assert(
    fc.property(anySource, (text) => {
      const parsed = parseExpression(text);
      if (parsed.ok) return;
      expect(parsed.offset).toBeGreaterThanOrEqual(0);
      expect(parsed.offset).toBeLessThanOrEqual(text.length);
      expect(parsed.what).not.toBe('');
    }),
    { numRuns: 2_000 },
  );
});

test('B21: what was parsed comes to a value over any scope, within the cost and the length', () => {
  fc.assert(
    fc.property(anySource, scope, (text, names) => {
      const parsed = parseExpression(text);
      if (!parsed.ok) return;
      const { value: worth, cost } = evaluateCounted(parsed.expression, names);
      expect(cost).toBeLessThanOrEqual(1_000);
      expect(worth === null || ['string', 'number', 'boolean'].includes(typeof worth)).toBe(true);
      if (typeof worth === 'string') expect(worth.length).toBeLessThanOrEqual(500);
      if (typeof worth === 'number') expect(Number.isFinite(worth)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('B21: a filled text never shows a brace, whatever its author wrote', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string(),
        pieces,
        source.map((inner) => `{${inner}}`),
      ),
    )
    .map((all) => all.join(' '));
  fc.assert(fc.property(text, scope, (template, names) => !/[{}]/.test(fillTemplate(template, names).text)));
});
