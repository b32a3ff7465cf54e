// Who may import whom: docs/contributing.md says why. `npm run check` runs it.

/** Folders of the runtime in the order in which they may build on each other. */
const LAYERS = ['rules', 'cache', 'isr', 'express'];
const runtime = (names) => `^projects/runtime/src/(${names.join('|')})(/|\\.ts$)`;

const layers = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `${layer}-imports-lower-layers-only`,
  comment: `rules <- cache <- isr <- express: ${layer} knows nothing of the layers above it.`,
  severity: 'error',
  from: { path: runtime([layer]) },
  to: { path: runtime([...LAYERS.slice(index + 1), 'engine']), dependencyTypesNot: [] },
}));

/** A rule that forbids files of `from` to import files of `to`, except `except`. */
const forbid = (name, comment, [from, to, except]) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...(except && { pathNot: except }) },
});

const PACKAGE = '^(builders|schematics|configurator|errors|projects)/';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A file must be understood without the ones that use it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads to no file or package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(ngx-hybrid|\\./server/)' },
    },
    ...layers,
    forbid('engine-imports-rules-only', 'The engine stands beside the server, on the rules alone.', [
      '^projects/runtime/src/engine/',
      '^projects/runtime/src/',
      '^projects/runtime/src/(engine|rules)/',
    ]),
    forbid('runtime-stands-alone', 'What ships to production imports nothing of the developer tools.', [
      '^projects/runtime/',
      PACKAGE,
      '^(projects/runtime|errors)/',
    ]),
    forbid('builders-use-rules-of-the-runtime-only', 'Of the runtime, builders use the shared rules alone.', [
      '^builders/',
      PACKAGE,
      '^(builders|configurator|errors|projects/runtime/src/rules)/',
    ]),
    forbid('schematics-stand-alone', 'Schematics run in applications that have nothing of the runtime yet.', [
      '^schematics/',
      PACKAGE,
      '^(schematics|configurator|errors)/',
    ]),
    forbid('configurator-stands-alone', 'Builders and schematics share it, and it knows neither.', [
      '^configurator/',
      PACKAGE,
      '^(configurator|errors)/',
    ]),
    forbid('configurator-lint-is-on-top', 'The rest of the configurator does without the lint.', [
      '^configurator/(?!lint/)',
      '^configurator/lint/',
    ]),
    forbid('errors-stand-alone', 'The catalogue is below everything else.', [
      '^errors/',
      PACKAGE,
      '^errors/',
    ]),
    forbid('showcase-uses-public-entry-points', 'The showcase is an application like any other.', [
      '^projects/showcase/',
      PACKAGE,
      '^projects/showcase/',
    ]),
    forbid('package-imports-no-tests', 'Tests, benchmarks and scripts are not published.', [
      PACKAGE,
      '^(e2e|bench|scripts)/',
    ]),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/', '^dist/'] },
    exclude: { path: ['(^|/)(files|fixtures|\\.work)/', '^(lib|dist)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
