import { writeFileSync } from 'node:fs';
import { pictureOf, toMermaid, toSvg } from '../authoring/graph/index.js';
import { loadContent } from '../content/index.js';
import { countPeople } from '../store/index.js';
import type { CliIo, ExitCode } from './io.js';
import { withRedis } from './with-redis.js';

export type GraphFlags = {
  readonly format: 'mermaid' | 'svg';
  /** A file to write; printed without one. */
  readonly out?: string;
  /** Shows how many people stand at each step, by the app's Redis. */
  readonly people?: boolean;
  readonly ward: string;
};

/** `su-gia-so graph <flow> [task]` – draws a flow, or one task of it. */
export async function graph(io: CliIo, flow: string, task: string | undefined, flags: GraphFlags): Promise<ExitCode> {
  const { snapshot } = loadContent(io.root, flags.ward);
  const people = flags.people ? await withRedis({ ...io, out: io.err }, countPeople) : null;
  const picture = pictureOf(snapshot, flow, task ?? null, people);
  if (!picture) {
    const tasks = [...snapshot.flows.values()].flatMap(({ id, tasks: own }) => [id, ...own.keys()].join(' '));
    io.err(`không có luồng hoặc việc này; có: ${tasks.join('; ')}`);
    return 1;
  }
  const drawn = flags.format === 'svg' ? toSvg(picture) : toMermaid(picture);
  if (flags.out === undefined) io.out(drawn);
  else {
    writeFileSync(flags.out, `${drawn}\n`);
    io.out(`đã ghi ${flags.out}`);
  }
  return 0;
}
