import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf, walkedIn, waysOf } from '../../src/authoring/cover/index.js';
import { explore } from '../../src/authoring/explorer/index.js';
import type { TurnTrace } from '../../src/authoring/rehearsal/index.js';
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

const walked = new Set<string>();

describe('the bot still says', () => {
  test.each(transcripts)('$name: $about', ({ file }) => {
    const played = playTranscript(stage, file.transcript, (trace) => {
      for (const key of walkedIn(trace)) walked.add(key);
    });
    expect(findDifference(file, played)).toBeNull();
  });
});

const vneid = waysOf(stage.content('tay-tuu')).filter(({ flow }) => flow === 'vneid');

test('every way of the flow vneid is walked by hand', () => {
  expect(vneid.length).toBeGreaterThan(140);
  expect(vneid.filter(({ key }) => !walked.has(key)).map(({ key }) => key)).toEqual([]);
});

test('every way of every flow is walked, by hand or by the explorer', () => {
  const all = new Set(walked);
  const onTurn = (trace: TurnTrace) => {
    for (const key of walkedIn(trace)) all.add(key);
  };
  explore(stage.content('tay-tuu'), { onTurn });
  expect(coverageOf(stage.content('tay-tuu'), all).parts.flatMap(({ never }) => never)).toEqual([]);
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
