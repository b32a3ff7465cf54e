// A project for each of the package's two module formats: builders and schematics are CommonJS (what the Angular CLI
// loads), the runtime is ESM. A third one for end-to-end tests, which take minutes. All need
// `--experimental-vm-modules` for `import()`; scripts/test.mjs sets it.

/** @param {'commonjs' | 'es6'} type */
const swc = (type) => [
  '@swc/jest',
  {
    jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } },
    module: { type, ignoreDynamic: true },
    sourceMaps: 'inline',
  },
];

const common = {
  testEnvironment: 'node',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Compiled and built copies of packages and applications, some with the same name.
  modulePathIgnorePatterns: ['<rootDir>/(lib|dist|[^/]+/\\.work)/'],
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/', '/files/'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'tools',
      roots: ['<rootDir>/builders', '<rootDir>/schematics', '<rootDir>/configurator', '<rootDir>/errors'],
      testMatch: ['**/*.spec.ts'],
      transform: { '^.+\\.ts$': swc('commonjs'), 'magic-string.*\\.m?js$': swc('commonjs') },
      // SchematicTestRunner pulls in two packages that are ESM only; see docs/contributing.md.
      transformIgnorePatterns: ['/node_modules/(?!magic-string/)', '/lib/'],
      moduleNameMapper: { ...common.moduleNameMapper, '^ora$': '<rootDir>/scripts/jest/ora.cjs' },
    },
    {
      ...common,
      displayName: 'runtime',
      roots: ['<rootDir>/projects/runtime'],
      testMatch: ['**/*.spec.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      transform: { '^.+\\.ts$': swc('es6') },
    },
    {
      ...common,
      displayName: 'e2e',
      roots: ['<rootDir>/e2e'],
      testMatch: ['**/*.spec.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      transform: { '^.+\\.ts$': swc('es6') },
      setupFilesAfterEnv: ['<rootDir>/scripts/jest/e2e-timeout.cjs'],
    },
  ],
};
