import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fold } from '../understanding/index.js';
import { type FaqFile, faqSchema } from './faq-schema.js';
import type { Issue } from './issue.js';
import { checkPlaceholders } from './ward-text.js';
import { checkShape, readYaml, type YamlFile } from './yaml-file.js';

export type CheckedFaq = { readonly file: YamlFile; readonly faq: FaqFile };

/**
 * The frequent questions under content/faq/, a file for each system, and what is wrong with them. Without a ward's
 * `values` its placeholders are not looked at.
 */
export function loadFaq(
  root: string,
  values: Readonly<Record<string, string>> | null,
): { readonly checked: readonly CheckedFaq[]; readonly issues: readonly Issue[] } {
  const files = faqFiles(root).map((file) => ({ file, ...checkShape(file, faqSchema) }));
  const checked = files.flatMap(({ file, value }): readonly CheckedFaq[] => (value ? [{ file, faq: value }] : []));
  const issues = [
    ...files.flatMap((file) => file.issues),
    ...checked.flatMap(({ file, faq }) => [
      ...checkSystem(file, faq),
      ...(values ? checkPlaceholders(file, values) : []),
    ]),
    ...checkPhrasings(checked),
  ];
  return { checked, issues };
}

function faqFiles(root: string): readonly YamlFile[] {
  const folder = join(root, 'content', 'faq');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(join(folder, name), join('content', 'faq', name)));
}

/** The file, its `system` and its topics must name the same system. */
function checkSystem(file: YamlFile, { system, questions }: FaqFile): readonly Issue[] {
  const named = basename(file.name) === `${system}.yaml`;
  return [
    ...(named ? [] : [file.issue(['system'], `mã “${system}” phải giống tên tệp`)]),
    ...Object.entries(questions).flatMap(([topic, { reviewed, review_by: reviewBy }]) => [
      ...(topic.startsWith(`${system}.`)
        ? []
        : [
            file.issue(
              ['questions', topic],
              `chủ đề phải bắt đầu bằng “${system}.”`,
              'chuyển sang tệp của hệ thống ấy',
            ),
          ]),
      ...(reviewed < reviewBy
        ? []
        : [file.issue(['questions', topic, 'review_by'], 'ngày phải sau ngày đã xem lại (reviewed)')]),
    ]),
  ];
}

/** Two questions put in the same words would both be meant, and so neither. */
function checkPhrasings(checked: readonly CheckedFaq[]): readonly Issue[] {
  const seen = new Map<string, string>();
  return checked.flatMap(({ file, faq }) =>
    Object.entries(faq.questions).flatMap(([topic, { phrasings }]) =>
      phrasings.flatMap((phrasing, index) => {
        const before = seen.get(fold(phrasing));
        seen.set(fold(phrasing), topic);
        if (before === undefined) return [];
        const path = ['questions', topic, 'phrasings', index];
        return [file.issue(path, `câu hỏi này đã có ở “${before}”`, 'viết cách hỏi khác')];
      }),
    ),
  );
}
