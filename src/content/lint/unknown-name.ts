import { checkNames } from '../../engine/index.js';
import { suggest } from '../suggest.js';
import type { YamlFile } from '../yaml-file.js';
import { parsedExpressions } from './expressions.js';
import type { LintRule } from './rule.js';

export const unknownName: LintRule = {
  id: 'unknown-name',
  severity: 'error',
  title: 'Biểu thức dùng tên không ai lưu',
  why: 'tên không có giá trị thì chỗ điền để trống và điều kiện luôn sai',
  fix: 'dùng tên mà một bước “ask” của việc này lưu (answers.…), hoặc của bước có “remember: true” (profile.…)',
  check: ({ files }) => {
    const profile = files.flatMap((file) => saved(file.value, true)).map((name) => `profile.${name}`);
    return parsedExpressions(files).flatMap(({ file, path, at, expression }) => {
      const known = [...answersOf(file, path), ...profile];
      return checkNames(expression, known).map((use) => {
        const what = `không ai lưu “${use.name}” (ký tự ${at + use.at} của chữ)`;
        return { file, path, what, ...(known.length === 0 ? {} : { fix: suggest(use.name, known) }) };
      });
    });
  },
};

/** What the task that the path lies in may have been told. */
function answersOf(file: YamlFile, path: readonly PropertyKey[]): readonly string[] {
  const tasks = (file.value as { readonly tasks?: Readonly<Record<PropertyKey, unknown>> }).tasks;
  const task = path[0] === 'tasks' && path[1] !== undefined ? tasks?.[path[1]] : undefined;
  return saved(task, false).map((name) => `answers.${name}`);
}

/** The names under which anything inside keeps an answer; with `remembered` only those that outlive their task. */
function saved(value: unknown, remembered: boolean): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const { save, remember } = value as { readonly save?: unknown; readonly remember?: unknown };
  const own = typeof save === 'string' && (!remembered || remember === true) ? [save] : [];
  return [...own, ...Object.values(value).flatMap((inner) => saved(inner, remembered))];
}
