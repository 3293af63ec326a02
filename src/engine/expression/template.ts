import { evaluate } from './evaluate.js';
import type { Scope } from './expression.js';
import { parseExpression } from './parse.js';

/**
 * Puts values into `{…}` of a text. What is unknown or cannot be reckoned becomes a neutral “…”, and is named in
 * `troubles`: residents never read a brace or an error. Never throws.
 */
export function fillTemplate(
  text: string,
  scope: Scope,
): { readonly text: string; readonly troubles: readonly string[] } {
  if (!text.includes('{')) return { text, troubles: [] };
  const troubles: string[] = [];
  const filled = text.replace(/\{([^{}]*)\}?/g, (whole, source: string) => {
    const parsed = whole.endsWith('}') ? parseExpression(source) : null;
    const value = parsed?.ok ? evaluate(parsed.expression, scope) : null;
    if (value !== null && typeof value !== 'boolean') return String(value);
    troubles.push(source.slice(0, 60));
    return '…';
  });
  return { text: filled, troubles };
}
