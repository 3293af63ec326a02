// The conformance report from the command line; what it does stands in command.ts.
import { createViteServer } from 'vitest/node';

const vite = await createViteServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false },
});
const { conformance } = await vite.ssrLoadModule('/tests/conformance/report/command.ts');
const code = conformance(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
await vite.close();
process.exit(code);
