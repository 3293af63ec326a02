/**
 * Puts values into the `{name}` placeholders of one of the engine's own phrases. A name without a value stays out:
 * residents never read a brace. Phrases hold plain names and never expressions; what flows say is the other way round
 * and is filled by `fillTemplate` before it becomes a value here, so that nothing is filled twice.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z_.]+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The names in `{…}` of a template, in order of appearance. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}
