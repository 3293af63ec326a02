import { callFunction } from './call-function.js';
import { costMeter, type Meter, stepsOfText } from './cost.js';
import { finite, operate } from './operators.js';
import type { Expression, Tree } from './tree.js';
import { isTrue, LONGEST_STRING, lookUp, type Scope, type Value } from './value.js';

/** What an expression comes to. Never throws: what cannot be worked out, or costs too much, is null. */
export function evaluate(expression: Expression, scope: Scope): Value {
  return evaluateCounted(expression, scope).value;
}

/** As `evaluate`, with the steps that it took: never more than HIGHEST_COST. */
export function evaluateCounted({ tree }: Expression, scope: Scope): { readonly value: Value; readonly cost: number } {
  const meter = costMeter();
  const value = worthOf(tree, scope, meter);
  return { value: meter.spend(0) ? value : null, cost: meter.spent() };
}

/** One part's value, within the lengths and the cost that are allowed. */
function worthOf(tree: Tree, scope: Scope, meter: Meter): Value {
  if (!meter.spend(1)) return null;
  const value = resultOf(tree, scope, meter);
  if (typeof value !== 'string') return value;
  return value.length <= LONGEST_STRING && meter.spend(stepsOfText(value)) ? value : null;
}

function resultOf(tree: Tree, scope: Scope, meter: Meter): Value {
  const of = (part: Tree) => worthOf(part, scope, meter);
  switch (tree.is) {
    case 'value':
      return tree.value;
    case 'name':
      return lookUp(scope, tree.name);
    case 'not':
      return !isTrue(of(tree.of));
    case 'minus': {
      const value = of(tree.of);
      return typeof value === 'number' ? finite(-value) : null;
    }
    case 'in':
      return tree.list.includes(of(tree.of));
    case 'call':
      return callFunction(tree.name, tree.args, of, scope.today);
    case 'binary':
      if (tree.op === 'and') return isTrue(of(tree.left)) && isTrue(of(tree.right));
      if (tree.op === 'or') return isTrue(of(tree.left)) || isTrue(of(tree.right));
      return operate(tree.op, of(tree.left), of(tree.right));
  }
}
