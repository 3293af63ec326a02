/**
 * Who may import whom. Each part lists all that it may import; whatever is not listed is forbidden, type-only
 * imports included. A new folder under src/ fails until it is listed here.
 */
const parts = {
  'zalo-oa-sdk-wrapper': { parts: [], packages: ['zod', 'undici'], node: true },
  engine: { parts: [], packages: [], node: false },
  understanding: { parts: [], packages: ['natural', 'tldts'], node: false },
  content: { parts: ['engine', 'understanding'], packages: ['yaml', 'zod'], node: true },
  handoff: { parts: [], packages: [], node: false },
  conversation: {
    parts: ['engine', 'understanding', 'handoff/ports', 'zalo-oa-sdk-wrapper'],
    packages: [],
    node: false,
  },
  channel: { parts: ['zalo-oa-sdk-wrapper', 'conversation', 'engine'], packages: [], node: false },
  store: {
    parts: ['content/library/ports', 'conversation', 'engine', 'handoff', 'zalo-oa-sdk-wrapper'],
    packages: ['ioredis', 'zod'],
    node: true,
  },
  spool: { parts: ['conversation'], packages: [], node: true },
  jobs: { parts: ['conversation', 'channel'], packages: ['bullmq', 'node-cron', 'ioredis', 'zod'], node: true },
  authoring: {
    parts: ['channel', 'content', 'conversation', 'engine', 'understanding', 'zalo-oa-sdk-wrapper'],
    packages: ['@dagrejs/dagre', 'yaml', 'zod'],
    node: true,
  },
  http: { parts: ['conversation', 'content', 'zalo-oa-sdk-wrapper'], packages: ['express', 'prom-client'], node: true },
  config: { parts: [], packages: ['zod'], node: true },
  simulator: { parts: [], packages: ['express', 'zod', 'undici'], node: true },
};
/** The composition root and the commands: they may import everything, and nothing but themselves imports them. */
const ROOT = '^src/(cli/|[a-z-]+\\.ts$)';

const only = (name, { parts: allowed, packages, node }) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `src/${name} may import: ${[name, ...allowed, ...packages].join(', ')}${node ? ', node' : ''}`,
  from: { path: `^src/${name}/` },
  to: {
    pathNot: [
      `^src/(${[name, ...allowed].join('|')})[/.]`,
      ...packages.map((pkg) => `(^|/)node_modules/(@types/)?${pkg}/`),
    ],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'listed-folder',
      severity: 'error',
      comment: 'a folder of src/ that has no rule yet: give it one in .dependency-cruiser.cjs',
      from: { path: '^src/', pathNot: [ROOT, ...Object.keys(parts).map((name) => `^src/${name}/`)] },
      to: {},
    },
    {
      name: 'nobody-imports-the-root',
      severity: 'error',
      from: { path: '^src/', pathNot: ROOT },
      to: { path: ROOT },
    },
    ...Object.entries(parts).map(([name, rule]) => only(name, rule)),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
