import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Snapshot } from '../../engine/index.js';
import { checkShape, readYaml, type YamlFile } from '../yaml-file.js';
import type { LintWorld } from './rule.js';

const topicsSchema = z.strictObject({ topics: z.array(z.string()) });
export const TOPICS_FILE = 'content/topics.yaml';

/** Reads what rules look at. `skip` names the files that are not to be looked at; `snapshot` is null where one is bad. */
export function lintWorld(
  root: string,
  ward: string,
  today: string,
  snapshot: Snapshot | null,
  skip: ReadonlySet<string>,
): LintWorld & { readonly topicsFile: YamlFile } {
  const names = ['flows', 'content/faq', `content/wards/${ward}`].flatMap((folder) => yamlFilesIn(root, folder));
  const files = [...names, 'content/phrases.yaml']
    .map((name) => readYaml(join(root, name), name))
    .filter(({ name, issues }) => issues.length === 0 && !skip.has(name));
  const topicsFile = readYaml(join(root, TOPICS_FILE), TOPICS_FILE);
  const flows = files.flatMap((file) => {
    const flow = snapshot?.flows.get(file.name.slice('flows/'.length, -'.yaml'.length));
    return file.name.startsWith('flows/') && flow ? [{ file, flow }] : [];
  });
  const topics = checkShape(topicsFile, topicsSchema).value?.topics ?? [];
  return { today, files, flows, snapshot, topics, topicsFile };
}

function yamlFilesIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
