import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findDifference,
  listTranscripts,
  openStage,
  openTranscript,
  playTranscript,
} from '../../src/authoring/transcript/index.js';

const ROOT = join(import.meta.dirname, '..', '..');
const stage = openStage(ROOT, import.meta.dirname);
const transcripts = listTranscripts(import.meta.dirname).map((path) => {
  const file = openTranscript(path);
  return { name: basename(path), about: file.transcript.about, ends: file.transcript.ends, file };
});

describe('the bot still says', () => {
  test.each(transcripts)('$name: $about', ({ file }) => {
    expect(findDifference(file, playTranscript(stage, file.transcript))).toBeNull();
  });
});

const { flows } = stage.content('tay-tuu');

test.each([...flows.keys()])('the flow %s has a transcript', (flow) => {
  expect(transcripts.some(({ name }) => name.startsWith(`${flow}.`))).toBe(true);
});

const tasks = [...flows.values()].flatMap((flow) => [...flow.tasks.keys()].map((task) => `${flow.id}/${task}`));

test.each(tasks)('the task %s is walked to its end', (task) => {
  expect(transcripts.map(({ ends }) => ends)).toContain(`done/${task}`);
});

test('a name is <flow>.<case>.yaml', () => {
  expect(transcripts.map(({ name }) => name).filter((name) => !flows.has(name.split('.')[0] ?? ''))).toEqual([]);
});
