import { createViteServer } from 'vitest/node';

/** Runs a module of the tests, TypeScript too, outside of vitest; `path` from the repository's root. `work` gets what it exports. */
export async function withModule(path, work) {
  const vite = await createViteServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    return await work(await vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
