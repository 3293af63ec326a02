// Days of chaos from the command line; what it does stands in command.ts.
import { createViteServer } from 'vitest/node';
import { buildIfStale } from '../../bin/fresh-build.js';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
process.setMaxListeners(0); // each day's processes end with this one
buildIfStale(); // once, and not by two app processes at the same time
const vite = await createViteServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false },
});
const { chaos } = await vite.ssrLoadModule('/tests/chaos/command.ts');
const code = await chaos(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
await vite.close();
process.exit(code);
