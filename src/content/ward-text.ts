import { placeholders } from '../engine/index.js';
import type { Issue } from './issue.js';
import { suggest } from './suggest.js';
import type { YamlFile } from './yaml-file.js';

/** Puts the ward's values into every text of a parsed file; other placeholders stay for the engine. */
export function fillWard<T>(value: T, values: Readonly<Record<string, string>>): T {
  return mapTexts(value, (text) => {
    const filled = text.replace(/\{(ward\.[a-z_]+)\}/g, (whole, name: string) => values[name] ?? whole);
    // a ward's name is written small inside a sentence ("phường …") and large at the beginning of one
    return text.startsWith('{ward.name}') ? capitalised(filled) : filled;
  }) as T;
}

/** An issue for each placeholder that nothing fills. `allowed` names what the engine itself puts in at that path. */
export function checkPlaceholders(
  file: YamlFile,
  values: Readonly<Record<string, string>>,
  allowed: (path: readonly PropertyKey[]) => readonly string[] = () => [],
): readonly Issue[] {
  const issues: Issue[] = [];
  walkTexts(file.value, [], (text, path) => {
    const known = [...Object.keys(values), ...allowed(path)];
    for (const name of placeholders(text)) {
      if (!known.includes(name)) issues.push(file.issue(path, `không có giá trị “{${name}}”`, suggest(name, known)));
    }
  });
  return issues;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** Visits every text of a parsed file with the path to it. */
export function walkTexts(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (text: string, path: readonly PropertyKey[]) => void,
) {
  if (typeof value === 'string') {
    visit(value, path);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) walkTexts(item, [...path, key], visit);
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
