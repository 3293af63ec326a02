// How well messages are understood, from the command line; what it does stands in report/command.ts. What is measured
// is the build, as the app runs it.
import { buildIfStale } from '../../bin/fresh-build.js';
import { withModule } from '../support/load-module.js';

buildIfStale();
const { understand } = await import('../../dist/authoring/ask/index.js');
const { loadContent } = await import('../../dist/content/index.js');
const understanding = await import('../../dist/understanding/index.js');
const subject = { ...understanding, understand, snapshot: loadContent('.', 'tay-tuu').snapshot };
const print = (line) => process.stdout.write(`${line}\n`);
const report = ({ evaluate }) => evaluate(subject, process.argv.slice(2), print);
process.exit(await withModule('/tests/eval/report/command.ts', report));
