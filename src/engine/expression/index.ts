export { evaluate, isTrue } from './evaluate.js';
export type { Expression, Parsed, Scope, Value } from './expression.js';
export { parseExpression } from './parse.js';
export { fillTemplate } from './template.js';
