// The conformance report from the command line; what it does stands in command.ts.
import { withModule } from '../../support/load-module.js';

const print = (text) => process.stdout.write(`${text}\n`);
const report = ({ conformance }) => conformance(process.argv.slice(2), print);
process.exit(await withModule('/tests/conformance/report/command.ts', report));
