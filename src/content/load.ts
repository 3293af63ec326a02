import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Flow, PHRASE_VALUES, PHRASES, type PhraseName, type Phrases, type Snapshot } from '../engine/index.js';
import { checkFlow, checkHome, type KnownTasks } from './check-flow.js';
import { checkQuestions } from './check-questions.js';
import { checkTemplates, savedIn } from './check-templates.js';
import { compileFlow, compileHome } from './compile-flow.js';
import { ContentError, type Issue } from './issue.js';
import { type FlowFile, flowSchema, type HomeFile, homeSchema } from './schema.js';
import { loadWard, type Ward, wardValues } from './ward.js';
import { checkPlaceholders, fillWard } from './ward-text.js';
import { checkShape, readYaml, type YamlFile } from './yaml-file.js';

/** `source` is what the snapshot was compiled from. */
export type Content = { readonly snapshot: Snapshot; readonly ward: Ward; readonly source: ContentSource };

/** The checked files, the ward's values filled in. Plain data. */
export type ContentSource = {
  readonly home: HomeFile;
  readonly phrases: Phrases;
  readonly flows: readonly FlowFile[];
  readonly areas: Ward['areas'];
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

  const issues: Issue[] = [...wardIssues, ...home.issues, ...phrases.issues, ...flows.flatMap((flow) => flow.issues)];
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
  const source: ContentSource = {
    home: fillWard(home.value, values),
    phrases: fillWard(phrases.value, values),
    flows: checked.map(({ flow }) => fillWard(flow, values)),
    areas: ward.areas,
  };
  return { content: { snapshot: compile(source, hashOf(source)), ward, source }, issues };
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

/** `hash` names the snapshot. */
export function compile({ home, phrases, flows: flowFiles, areas }: ContentSource, hash: string): Snapshot {
  const flows: readonly Flow[] = [compileHome(home), ...flowFiles.map((file) => compileFlow(file, { phrases, areas }))];
  const { going_on: goingOn, ...greeting } = home.greeting;
  return {
    hash,
    greeting: { ...greeting, goingOn },
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    faq: new Map(),
    phrases,
  };
}

function hashOf({ home, phrases, flows, areas }: ContentSource): string {
  return createHash('sha256')
    .update(JSON.stringify([home, phrases, flows, areas]))
    .digest('hex')
    .slice(0, 16);
}
