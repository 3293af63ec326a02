import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { PHRASE_VALUES, PHRASES, type PhraseName, type Snapshot } from '../engine/index.js';
import { checkFlow, checkHome, type KnownTasks } from './check-flow.js';
import { checkQuestions } from './check-questions.js';
import { checkTemplates, savedIn } from './check-templates.js';
import { compileContent, type WardParts } from './compile-content.js';
import { ContentError, type Issue } from './issue.js';
import { loadFaq } from './load-faq.js';
import { type FlowFile, flowSchema, homeSchema } from './schema.js';
import { loadWard, type Ward } from './ward.js';
import { checkPlaceholders } from './ward-text.js';
import { wardValues } from './ward-values.js';
import { checkShape, readYaml, type YamlFile } from './yaml-file.js';

/** `source` is what the snapshot was compiled from. */
export type Content = { readonly snapshot: Snapshot; readonly ward: Ward; readonly source: ContentSource };

/** The files as they stand in YAML, before a release's schema made something of them, and what the ward fills in. Plain data. */
export type ContentSource = {
  readonly home: unknown;
  readonly phrases: unknown;
  readonly flows: readonly unknown[];
  readonly faq: readonly unknown[];
  readonly ward: WardParts;
};

export const phrasesSchema = z.strictObject(
  Object.fromEntries(PHRASES.map((name) => [name, z.string().trim().min(1)])) as Record<PhraseName, z.ZodString>,
);

/**
 * Reads flows/ and content/ under `root` for one ward: all files or nothing.
 *
 * @throws ContentError with every issue found
 */
export function loadContent(root: string, wardSlug: string): Content {
  const { content, issues } = inspectContent(root, wardSlug);
  if (!content || issues.length > 0) throw new ContentError(issues);
  return content;
}

/** As `loadContent`, but hands out the issues instead of throwing: what `su-gia-so lint` prints. */
export function inspectContent(
  root: string,
  wardSlug: string,
): { readonly content: Content | null; readonly issues: readonly Issue[] } {
  const { ward, issues: wardIssues } = loadWard(root, wardSlug);
  const values = ward ? wardValues(ward) : {};
  const homeFile = readYaml(join(root, 'flows', 'home.yaml'), join('flows', 'home.yaml'));
  const home = checkShape(homeFile, homeSchema);
  const phrasesFile = readYaml(join(root, 'content', 'phrases.yaml'), join('content', 'phrases.yaml'));
  const phrases = checkShape(phrasesFile, phrasesSchema);
  const flows = flowFiles(root).map((file) => ({ file, ...checkShape(file, flowSchema) }));

  const faq = loadFaq(root, ward ? values : null);
  const issues: Issue[] = [
    ...wardIssues,
    ...home.issues,
    ...phrases.issues,
    ...flows.flatMap((flow) => flow.issues),
    ...faq.issues,
  ];
  if (!ward || !home.value || !phrases.value || issues.length > 0) return { content: null, issues };

  const checked = flows.flatMap(({ file, value }) => (value ? [{ file, flow: value }] : []));
  const known: KnownTasks = new Map(checked.map(({ flow }) => [flow.id, Object.keys(flow.tasks)]));
  const remembered = checked.flatMap(({ flow }) => savedIn(Object.values(flow.tasks), true));
  issues.push(
    ...checkHome(homeFile, home.value, [...known.keys()]),
    ...checkPlaceholders(homeFile, values),
    ...checkPlaceholders(phrasesFile, values, ([name]) => PHRASE_VALUES[name as PhraseName] ?? []),
    ...checked.flatMap(({ file, flow }) => [
      ...checkName(file, flow),
      ...checkFlow(file, flow, known),
      ...checkPictures(root, file, flow),
      ...checkTemplates(file, flow, values, remembered),
      ...checkQuestions(file, flow, ward.areas.length > 0),
    ]),
  );
  const parts: WardParts = { values, areas: ward.areas };
  const files = {
    home: home.value,
    phrases: phrases.value,
    flows: checked.map(({ flow }) => flow),
    faq: [...faq.checked.map((each) => each.faq), faq.elsewhere],
  };
  const source: ContentSource = {
    home: homeFile.value,
    phrases: phrasesFile.value,
    flows: checked.map(({ file }) => file.value),
    faq: [...faq.checked.map((each) => each.faq), faq.elsewhere],
    ward: parts,
  };
  return { content: { snapshot: compileContent(files, parts), ward, source }, issues };
}

function flowFiles(root: string): readonly YamlFile[] {
  return readdirSync(join(root, 'flows'))
    .filter((name) => name.endsWith('.yaml') && name !== 'home.yaml')
    .sort()
    .map((name) => readYaml(join(root, 'flows', name), join('flows', name)));
}

function checkName(file: YamlFile, { id }: FlowFile): readonly Issue[] {
  return basename(file.name) === `${id}.yaml` ? [] : [file.issue(['id'], `mã “${id}” phải giống tên tệp`)];
}

function checkPictures(root: string, file: YamlFile, flow: FlowFile): readonly Issue[] {
  return Object.entries(flow.tasks).flatMap(([id, task]) =>
    task.steps.flatMap((step, index) => {
      const picture = step.kind === 'show' ? step.picture : undefined;
      if (picture === undefined || existsSync(join(root, 'content', 'media', picture))) return [];
      return [file.issue(['tasks', id, 'steps', index, 'picture'], `không có tệp content/media/${picture}`)];
    }),
  );
}
