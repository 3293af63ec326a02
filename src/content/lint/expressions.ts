import { type Expression, parseExpression, templateParts } from '../../engine/index.js';
import type { YamlFile } from '../yaml-file.js';
import { residentTexts, textsIn } from './resident-texts.js';

/** An expression as it stands in a file: a `{…}` in what residents read, or the `if` of a branch. */
export type ExpressionUse = {
  readonly file: YamlFile;
  readonly path: readonly PropertyKey[];
  /** Which character of the text it begins at, from 1. */
  readonly at: number;
  readonly source: string;
};

/** The engine's own phrases have plain placeholders, and the ward's are filled at load: neither is an expression. */
export function expressionsIn(files: readonly YamlFile[]): readonly ExpressionUse[] {
  return files
    .filter(({ name }) => !name.endsWith('phrases.yaml'))
    .flatMap((file) => [...placeholdersOf(file), ...conditionsOf(file)]);
}

function placeholdersOf(file: YamlFile): readonly ExpressionUse[] {
  return residentTexts([file]).flatMap(({ path, text }) =>
    templateParts(text)
      .filter(({ is, text: source }) => is === 'expression' && !/^\s*ward\.[a-z_]+\s*$/.test(source))
      .map(({ at, text: source }) => ({ file, path, at: at + 1, source })),
  );
}

function conditionsOf(file: YamlFile): readonly ExpressionUse[] {
  return textsIn(file.value, [])
    .filter(({ path }) => path.at(-1) === 'if')
    .map(({ path, text }) => ({ file, path, at: 1, source: text }));
}

/** The uses that parse. */
export function parsedExpressions(
  files: readonly YamlFile[],
): readonly (ExpressionUse & { readonly expression: Expression })[] {
  return expressionsIn(files).flatMap((use) => {
    const parsed = parseExpression(use.source);
    return parsed.ok ? [{ ...use, expression: parsed.expression }] : [];
  });
}
