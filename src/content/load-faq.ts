import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FaqAnswer } from '../engine/index.js';
import { fold } from '../understanding/index.js';
import { type FaqFile, faqSchema } from './faq-schema.js';
import type { Issue } from './issue.js';
import { checkPlaceholders, fillWard } from './ward-text.js';
import { checkShape, readYaml, type YamlFile } from './yaml-file.js';

type Checked = { readonly file: YamlFile; readonly faq: FaqFile };

/** The frequent questions under content/faq/, a file for each system, and what is wrong with them. */
export function loadFaq(
  root: string,
  values: Readonly<Record<string, string>>,
): { readonly answers: readonly FaqAnswer[]; readonly issues: readonly Issue[] } {
  const files = faqFiles(root).map((file) => ({ file, ...checkShape(file, faqSchema) }));
  const checked = files.flatMap(({ file, value }): readonly Checked[] => (value ? [{ file, faq: value }] : []));
  const issues = [
    ...files.flatMap((file) => file.issues),
    ...checked.flatMap(({ file, faq }) => [...checkSystem(file, faq), ...checkPlaceholders(file, values)]),
    ...checkPhrasings(checked),
  ];
  if (issues.length > 0) return { answers: [], issues };
  return { answers: checked.flatMap(({ faq }) => answersOf(fillWard(faq, values))), issues };
}

function faqFiles(root: string): readonly YamlFile[] {
  const folder = join(root, 'content', 'faq');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(join(folder, name), join('content', 'faq', name)));
}

function answersOf({ questions }: FaqFile): readonly FaqAnswer[] {
  return Object.entries(questions).map(([topic, { phrasings, say }]) => ({ topic, phrasings, say }));
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
function checkPhrasings(checked: readonly Checked[]): readonly Issue[] {
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
