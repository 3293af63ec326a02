import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { z } from 'zod';
import { ContentError, checkShape, readYaml, type YamlFile } from '../../content/index.js';

const id = z.string();
const step = z.looseObject({ id });

/** What a new version of a flow changes, and nothing else of it. */
const overlaySchema = z.strictObject({
  flow: id,
  /** Whole tasks that are gone. */
  remove_tasks: z.array(id).default([]),
  tasks: z
    .record(
      id,
      z.strictObject({
        /** Keys of the task itself, e.g. `title`. */
        set: z.record(z.string(), z.unknown()).default({}),
        /** Ids of steps that are gone. */
        remove: z.array(id).default([]),
        /** Keys of a step by its id; what is not named stays. `id` renames it. */
        replace: z.record(id, z.record(z.string(), z.unknown())).default({}),
        /** Whole steps, each after the step named, or before all others without one. */
        add: z.array(z.strictObject({ after: id.optional(), step })).default([]),
      }),
    )
    .default({}),
});

type Overlay = z.infer<typeof overlaySchema>;
type Change = Overlay['tasks'][string];

/**
 * Changes a flow file under `root` as the overlay says.
 *
 * @throws ContentError with the place in the overlay where its shape is wrong or it names what the flow does not have
 */
export function applyOverlay(root: string, path: string): void {
  const file = readYaml(path, path);
  const { value: overlay, issues } = checkShape<Overlay>(file, overlaySchema);
  if (!overlay) throw new ContentError(issues);
  const flowPath = join(root, 'flows', `${overlay.flow}.yaml`);
  const flow = parseDocument(readFileSync(flowPath, 'utf8'));
  for (const [task, change] of Object.entries(overlay.tasks)) changeTask(file, flow, task, change);
  for (const task of overlay.remove_tasks) {
    if (!flow.deleteIn(['tasks', task])) throw missing(file, ['remove_tasks'], `không có việc “${task}”`);
  }
  writeFileSync(flowPath, String(flow));
}

/** Added first, so that a new step may stand after one that goes; replaced and removed by the names of before. */
function changeTask(file: YamlFile, flow: Document, task: string, { set, add, replace, remove }: Change): void {
  const steps = flow.getIn(['tasks', task, 'steps']);
  if (!isSeq(steps)) throw missing(file, ['tasks', task], `không có việc “${task}”`);
  const find = (part: string, name: string) => findStep(file, steps, ['tasks', task, part], name);
  for (const [key, value] of Object.entries(set)) flow.setIn(['tasks', task, key], value);
  for (const { after, step: added } of add.toReversed()) {
    steps.items.splice(after === undefined ? 0 : find('add', after) + 1, 0, flow.createNode(added));
  }
  for (const [name, keys] of Object.entries(replace)) {
    const replaced = steps.items[find('replace', name)] as YAMLMap;
    for (const [key, value] of Object.entries(keys)) replaced.set(key, flow.createNode(value));
  }
  for (const name of remove) steps.items.splice(find('remove', name), 1);
}

function findStep(file: YamlFile, steps: YAMLSeq, at: readonly PropertyKey[], name: string): number {
  const index = steps.items.findIndex((item) => isMap(item) && item.get('id') === name);
  if (index === -1) throw missing(file, at, `không có bước “${name}”`);
  return index;
}

function missing(file: YamlFile, at: readonly PropertyKey[], what: string): ContentError {
  return new ContentError([file.issue(at, what, 'xem lại tên trong tệp luồng')]);
}
