/** The arrows of the architecture. A layer that reaches where it may not is a build failure, not a matter of taste. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports zod and nothing else: no I/O, no clock, no randomness.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^(src/domain/|node_modules/zod/)' },
    },
    only(
      'store-port',
      '^src/store/[^/]+\\.ts$',
      '^src/(store/|domain/)',
      'The port and what all adapters share know the domain only.',
    ),
    only(
      'store-adapters',
      '^src/store/([^/]+)/',
      '^src/(store/[^/]+\\.ts$|store/$1/|store/sqlite/(local-log|local-log-rows|schema|open-log-file|assert-sound|sqlite-error)\\.ts$|domain/)',
      'An adapter knows its library, the port, and (a mirror) how a local log is kept.',
    ),
    {
      name: 'libraries-stay-in-their-adapter',
      comment: 'Nobody but its adapter knows the client of EventStoreDB.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/eventstoredb/' },
      to: { path: '@eventstore/' },
    },
    {
      name: 'one-client-of-eventstoredb',
      comment: 'Its successor and it break each other when both are loaded in one process.',
      severity: 'error',
      from: {},
      to: { path: '@kurrent/' },
    },
    {
      name: 'express-stays-in-api',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/' },
      to: { path: 'node_modules/express/' },
    },
    only(
      'commands',
      '^src/commands/',
      '^src/(commands/|domain/|store/(event-store|turns)\\.ts$)',
      'Commands know the port, no adapter, no view.',
    ),
    only(
      'projections',
      '^src/projections/',
      '^src/(projections/|domain/|store/event-store\\.ts$)',
      'Views know the domain; the engine knows the port.',
    ),
    {
      name: 'views-know-no-store',
      severity: 'error',
      from: { path: '^src/projections/', pathNot: '^src/projections/engine/' },
      to: { path: '^src/store/' },
    },
    only(
      'api',
      '^src/api/',
      '^src/(api/|commands/|projections/|domain/|store/event-store\\.ts$)',
      'The API knows commands and views, and the errors of the port; no adapter.',
    ),
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: { pathNot: '^(tests|scenarios|bench)/' },
      to: { path: '^src/main\\.ts$' },
    },
    only(
      'log-tool',
      '^src/log-tool/',
      '^src/(log-tool/|store/|commands/|projections/|domain/|config\\.ts$)',
      'The tool for logs is a composition root of its own: it opens stores and makes views, and knows no HTTP.',
    ),
    {
      name: 'nothing-imports-the-log-tool',
      severity: 'error',
      from: { pathNot: '^(src/log-tool|tests)/' },
      to: { path: '^src/log-tool/' },
    },
    only(
      'web',
      '^web/',
      '^src/domain/',
      'The console knows the server by its HTTP API; of its sources it has the schemas of the domain, for forms.',
    ),
    {
      name: 'nothing-imports-the-console',
      severity: 'error',
      from: { pathNot: '^(web|tests/web)/' },
      to: { path: '^web/' },
    },
    {
      name: 'sources-know-no-tests',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { path: '^(tests|bench|scenarios)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
