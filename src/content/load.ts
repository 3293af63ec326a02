import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  type FaqAnswer,
  type Flow,
  PHRASE_VALUES,
  PHRASES,
  type PhraseName,
  type Phrases,
  type Snapshot,
} from '../engine/index.js';
import { checkFlow, checkHome, type KnownTasks } from './check-flow.js';
import { compileFlow, compileHome } from './compile-flow.js';
import { ContentError, type Issue } from './issue.js';
import { loadFaq } from './load-faq.js';
import { type FlowFile, flowSchema, type HomeFile, homeSchema } from './schema.js';
import { loadWard, type Ward, wardValues } from './ward.js';
import { checkPlaceholders, fillWard } from './ward-text.js';
import { checkShape, readYaml, type YamlFile } from './yaml-file.js';

export type Content = { readonly snapshot: Snapshot; readonly ward: Ward };

const phrasesSchema = z.strictObject(
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

  const faq = loadFaq(root, values);
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
  issues.push(
    ...checkHome(homeFile, home.value, [...known.keys()]),
    ...checkPlaceholders(homeFile, values),
    ...checkPlaceholders(phrasesFile, values, ([name]) => PHRASE_VALUES[name as PhraseName] ?? []),
    ...checked.flatMap(({ file, flow }) => [
      ...checkName(file, flow),
      ...checkFlow(file, flow, known),
      ...checkPictures(root, file, flow),
      ...checkPlaceholders(file, values),
    ]),
  );
  const snapshot = compile(
    fillWard(home.value, values),
    fillWard(phrases.value, values),
    checked.map(({ flow }) => fillWard(flow, values)),
    faq.answers,
  );
  return { content: { snapshot, ward }, issues };
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
    task.steps.flatMap(({ picture }, index) => {
      if (picture === undefined || existsSync(join(root, 'content', 'media', picture))) return [];
      return [file.issue(['tasks', id, 'steps', index, 'picture'], `không có tệp content/media/${picture}`)];
    }),
  );
}

function compile(
  home: HomeFile,
  phrases: Phrases,
  flowFiles: readonly FlowFile[],
  faq: readonly FaqAnswer[],
): Snapshot {
  const flows: readonly Flow[] = [
    compileHome(home),
    ...flowFiles.map((file) => compileFlow(file, phrases.label_go_on)),
  ];
  const { going_on: goingOn, ...greeting } = home.greeting;
  const hash = createHash('sha256')
    .update(JSON.stringify([home, phrases, flowFiles, faq]))
    .digest('hex')
    .slice(0, 16);
  return {
    hash,
    greeting: { ...greeting, goingOn },
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    faq: new Map(faq.map((answer) => [answer.topic, answer])),
    phrases,
  };
}
