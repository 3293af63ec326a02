// Days of chaos from the command line; what it does stands in command.ts.
import { buildIfStale } from '../../bin/fresh-build.js';
import { withModule } from '../support/load-module.js';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
process.setMaxListeners(0); // each day's processes end with this one
buildIfStale(); // once, and not by two app processes at the same time
const print = (line) => process.stdout.write(`${line}\n`);
process.exit(await withModule('/tests/chaos/command.ts', ({ chaos }) => chaos(process.argv.slice(2), print)));
