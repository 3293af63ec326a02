import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fold } from '../understanding/index.js';
import { type FaqFile, faqSchema, LONGEST_STORY } from './faq-schema.js';
import type { Issue } from './issue.js';
import { ELSEWHERE, type PhrasingsFile, readPhrasings } from './read-phrasings.js';
import { checkPlaceholders } from './ward-text.js';
import { checkShape, readYaml, type YamlFile } from './yaml-file.js';

/** `faq` has the phrasings of the text file beside it as well. */
export type CheckedFaq = { readonly file: YamlFile; readonly faq: FaqFile; readonly further: PhrasingsFile };

/**
 * The frequent questions under content/faq/: a YAML file for each system, a text file of the same name with further
 * ways of asking, elsewhere.txt, and what is wrong with them. Without a ward's `values` its placeholders are not
 * looked at.
 */
export function loadFaq(
  root: string,
  values: Readonly<Record<string, string>> | null,
): { readonly checked: readonly CheckedFaq[]; readonly elsewhere: FaqFile; readonly issues: readonly Issue[] } {
  const files = faqFiles(root).map((file) => ({ file, ...checkShape(file, faqSchema) }));
  const checked = files.flatMap(({ file, value }): readonly CheckedFaq[] => {
    if (!value) return [];
    const further = phrasingsOf(root, value.system, Object.keys(value.questions));
    return [{ file, further, faq: withFurther(value, further) }];
  });
  const none = phrasingsOf(root, ELSEWHERE, [ELSEWHERE]);
  const issues = [
    ...files.flatMap((file) => file.issues),
    ...checked.flatMap(({ file, faq, further }) => [
      ...checkSystem(file, faq),
      ...(values ? checkPlaceholders(file, values) : []),
      ...further.issues,
    ]),
    ...none.issues,
    ...checkPhrasings(checked, none),
  ];
  return { checked, elsewhere: elsewhereOf(none), issues };
}

function faqFiles(root: string): readonly YamlFile[] {
  const folder = join(root, 'content', 'faq');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(join(folder, name), join('content', 'faq', name)));
}

function phrasingsOf(root: string, system: string, topics: readonly string[]): PhrasingsFile {
  const name = join('content', 'faq', `${system}.txt`);
  return readPhrasings(join(root, name), name, topics, LONGEST_STORY);
}

function withFurther(faq: FaqFile, { phrasings }: PhrasingsFile): FaqFile {
  const added = Map.groupBy(phrasings, ({ topic }) => topic);
  const questions = Object.entries(faq.questions).map(([topic, question]) => {
    const more = (added.get(topic) ?? []).map(({ words }) => words);
    return [topic, { ...question, phrasings: [...question.phrasings, ...more] }];
  });
  return { ...faq, questions: Object.fromEntries(questions) };
}

/** A system without questions, so that it is kept and published as the others are. */
function elsewhereOf({ phrasings }: PhrasingsFile): FaqFile {
  return { system: ELSEWHERE, questions: {}, elsewhere: phrasings.map(({ words }) => words) };
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
function checkPhrasings(checked: readonly CheckedFaq[], none: PhrasingsFile): readonly Issue[] {
  const seen = new Map<string, string>();
  const before = (words: string, topic: string): string | undefined => {
    const known = seen.get(fold(words));
    seen.set(fold(words), topic);
    return known;
  };
  return [
    ...checked.flatMap(({ file, faq, further }) =>
      Object.entries(faq.questions).flatMap(([topic, { phrasings }]) =>
        phrasings.flatMap((phrasing, index) => {
          const known = before(phrasing, topic);
          if (known === undefined) return [];
          const line = further.phrasings.find((each) => each.topic === topic && each.words === phrasing);
          return [line ? twice(further, line.line, known) : saidTwice(file, topic, index, known)];
        }),
      ),
    ),
    ...none.phrasings.flatMap(({ words, line }) => {
      const known = before(words, ELSEWHERE);
      return known === undefined ? [] : [twice(none, line, known)];
    }),
  ];
}

const WRITE_ANOTHER = 'viết cách hỏi khác';

function saidTwice(file: YamlFile, topic: string, index: number, known: string): Issue {
  return file.issue(['questions', topic, 'phrasings', index], `câu hỏi này đã có ở “${known}”`, WRITE_ANOTHER);
}

function twice({ name }: PhrasingsFile, line: number, known: string): Issue {
  return { file: name, line, col: 1, path: '', what: `câu hỏi này đã có ở “${known}”`, hint: WRITE_ANOTHER };
}
