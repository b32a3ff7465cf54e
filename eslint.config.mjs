import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Limits of the house: docs/contributing.md says why.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const limits = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
};

const EVERY_TEST_RUNS = [
  'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
  'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]',
].map((selector) => ({ selector, message: 'Every test runs.' }));

const FEW_PARAMETERS = {
  // Express tells its error handlers by their four parameters.
  selector: ':function[params.length>3]:not([params.0.name=/^err/])',
  message: 'At most three positional parameters, then one options object.',
};

/** @type {import('eslint').Linter.RulesRecord} */
const correctness = {
  eqeqeq: 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  'no-restricted-syntax': ['error', ...EVERY_TEST_RUNS, FEW_PARAMETERS],
};

export default defineConfig(
  globalIgnores([
    'lib/',
    'dist/',
    '.angular/',
    '**/files/**',
    '**/fixtures/**',
    '*/.work/',
    'bench/results/',
    // Generated from the schema.json beside it.
    '{builders,schematics}/*/schema.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...limits,
      ...correctness,
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Options in angular.json are plain strings, although Angular's types call them enums.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Angular's components and jest's hooks need classes and functions that the rule calls empty or extraneous.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    rules: { ...limits, ...correctness },
  },
  {
    files: ['{builders,schematics,configurator,errors}/**/*.ts', 'projects/runtime/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Takes the console of a worker thread over, to know which page has logged an error.
    files: ['builders/prerender/render/page-errors.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Applications still have compiler options that TypeScript calls deprecated.
    files: ['{schematics,configurator}/**/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['projects/showcase/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    languageOptions: {
      parserOptions: { projectService: false, project: 'projects/showcase/tsconfig.app.json' },
    },
    processor: angular.processInlineTemplates,
  },
  {
    files: ['projects/showcase/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'max-lines-per-function': 'off',
      // A table of test cases has as many parameters as columns.
      'no-restricted-syntax': ['error', ...EVERY_TEST_RUNS],
      // supertest and jest hand out `any` and unbound methods by design.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
