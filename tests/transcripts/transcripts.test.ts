import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listTranscripts, readTranscript } from '../../src/cli/transcript/files.js';
import { playTranscript } from '../../src/cli/transcript/play.js';
import { type Content, loadContent } from '../../src/content/index.js';

const ROOT = join(import.meta.dirname, '..', '..');
const transcripts = listTranscripts(import.meta.dirname).map((path) => ({
  name: basename(path),
  ...readTranscript(path),
}));

const loaded = new Map<string, Content>();
function snapshotOf(ward: string) {
  const content = loaded.get(ward) ?? loadContent(ROOT, ward);
  loaded.set(ward, content);
  return content.snapshot;
}

describe('the bot still says', () => {
  test.each(transcripts)('$name: $about', ({ name: _, ...transcript }) => {
    expect(playTranscript(snapshotOf(transcript.ward), transcript)).toEqual(transcript);
  });
});

const { flows } = snapshotOf('tay-tuu');

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
