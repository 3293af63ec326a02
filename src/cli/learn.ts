import { listWards, loadContent, prepareTopics } from '../content/index.js';
import type { CliIo, ExitCode } from './io.js';

/** `su-gia-so learn` – learns the ways of asking of every ward's content, so that no start has to. */
export async function learn({ root, out }: CliIo): Promise<ExitCode> {
  const startedAt = performance.now();
  for (const slug of listWards(root)) await prepareTopics(loadContent(root, slug).snapshot);
  out(`Đã học cách hỏi của người dân, ${((performance.now() - startedAt) / 1_000).toFixed(1)} giây`);
  return 0;
}
