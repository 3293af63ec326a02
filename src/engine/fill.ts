/** Puts values into `{name}` placeholders. A name without a value stays out: residents never read a brace. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z_.]+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The names in `{…}` of a template, in order of appearance. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}
