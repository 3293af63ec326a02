export { HANOI_AHEAD_MS, hanoiTime } from './calendar.js';
export { checkNames, type NameUse, namesIn } from './check-names.js';
export { evaluate } from './evaluate.js';
export { type Parsed, parseExpression } from './parse.js';
export { fillTemplate, type TemplatePart, type TemplateTrouble, templateParts } from './template.js';
export { type Expression, FUNCTIONS } from './tree.js';
export { BUILT_IN_NAMES, isTrue, type Scope, type Value } from './value.js';
