// Prints this process's resident set in bytes once the content is read; with "understanding" after some messages as well.
import { loadContent } from '../../../dist/content/index.js';

const { snapshot } = loadContent('.', 'tay-tuu');
if (process.argv[2] === 'understanding') {
  const { understand } = await import('../../../dist/authoring/ask/index.js');
  for (const { phrasings } of snapshot.faq.values()) understand(snapshot, phrasings[0], null, 0);
}
globalThis.gc();
process.stdout.write(String(process.memoryUsage().rss));
