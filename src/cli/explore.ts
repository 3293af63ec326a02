import { stringify } from 'yaml';
import { coverageOf, percentOf, walkedIn } from '../authoring/cover/index.js';
import { describeExploration, explore as exploreContent } from '../authoring/explorer/index.js';
import {
  listTranscripts,
  openStage,
  openTranscript,
  playTranscript,
  type TranscriptTurn,
} from '../authoring/transcript/index.js';
import { listWards, loadContent } from '../content/index.js';
import type { CliIo, ExitCode } from './io.js';

/** `su-gia-so explore` – goes everywhere that a resident can go, in every ward or in one, and tells what is wrong there. */
export function explore({ root, out }: CliIo, ward?: string): ExitCode {
  let faults = 0;
  for (const slug of ward === undefined ? listWards(root) : [ward]) {
    const found = exploreContent(loadContent(root, slug).snapshot);
    for (const line of describeExploration(found)) out(line);
    faults += found.findings.length;
  }
  return faults === 0 ? 0 : 1;
}

/** `su-gia-so explore --unwalked [folder]` – for each way that no transcript walks, the shortest one to paste. */
export function exploreUnwalked({ root, out }: CliIo, folder: string, ward: string): ExitCode {
  const stage = openStage(root, folder);
  const walked = new Set<string>();
  for (const path of listTranscripts(folder)) {
    playTranscript(stage, openTranscript(path).transcript, (trace) => {
      for (const key of walkedIn(trace)) walked.add(key);
    });
  }
  const content = stage.content(ward);
  const missing = coverageOf(content, walked).parts.flatMap(({ never }) => never);
  const shortest = new Map<string, readonly TranscriptTurn[]>();
  exploreContent(content, {
    onTurn(trace, turns) {
      for (const key of walkedIn(trace)) if (!shortest.has(key)) shortest.set(key, turns());
    },
  });
  for (const { key, label } of missing) {
    const turns = shortest.get(key);
    out(turns ? stringify({ about: `${label} (${key})`, turns }, { lineWidth: 0 }) : `# không có lối nào tới ${key}\n`);
  }
  const every = coverageOf(content, new Set([...walked, ...shortest.keys()]));
  out(`# ${missing.length} lối chưa có hội thoại mẫu; đi thử mọi lối thì tới ${percentOf(every)}%`);
  return 0;
}
