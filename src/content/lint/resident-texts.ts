import type { YamlFile } from '../yaml-file.js';

/** A text that residents read. `label`: on a button. */
export type ResidentText = {
  readonly file: YamlFile;
  readonly path: readonly PropertyKey[];
  readonly kind: 'said' | 'label' | 'title';
  /** The nearest key, e.g. `say`; `needs` for each of its items. */
  readonly key: string;
  readonly text: string;
};

const SAID = new Set(
  'say check ask retry remind done hand_over feedback safety needs keeps consent going_on'.split(' '),
);
const LABELS = new Set(['label', 'ok', 'go', 'yes', 'no']);
const TITLES = new Set(['title', 'name']);

/** Every text of a file that residents read, by the names of the keys: the same for all kinds of steps. */
export function residentTexts(files: readonly YamlFile[]): readonly ResidentText[] {
  return files.flatMap((file) => {
    const isPhrases = file.name.endsWith('phrases.yaml');
    return textsIn(file.value, []).flatMap(({ path, text }): readonly ResidentText[] => {
      const key = String(path.findLast((part) => typeof part === 'string') ?? '');
      const kind = isPhrases ? phraseKind(key) : kindOf(key, file.name);
      return kind === null ? [] : [{ file, path, kind, key, text }];
    });
  });
}

function phraseKind(key: string): ResidentText['kind'] {
  return key.startsWith('label_') ? 'label' : 'said';
}

/** What a ward's own file calls a label is the name of a telephone number and stands on no button. */
function kindOf(key: string, file: string): ResidentText['kind'] | null {
  if (SAID.has(key)) return 'said';
  if (LABELS.has(key)) return file.includes('/wards/') ? 'title' : 'label';
  return TITLES.has(key) ? 'title' : null;
}

/** Every string of a value, with the way to it. */
export function textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { readonly path: readonly PropertyKey[]; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** A text without what is quoted from an app, web addresses, names of files and placeholders. */
export function ownWords(text: string): string {
  return text
    .replace(/“[^”]*”|"[^"]*"/g, ' … ')
    .replace(/\{[^{}]*\}/g, ' … ')
    .replace(/https?:\/\/\S+|\S+\.(vn|com|org|net|apk|pdf|png|jpg)\b\S*/g, ' … ');
}
