import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import rxjsX from 'eslint-plugin-rxjs-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The page's globals: the library says them in `window/` only, everything else is handed a port.
const pageGlobals = [
  'window',
  'document',
  'MessageEvent',
  'postMessage',
  'navigator',
  'location',
  'history',
  'addEventListener',
  'removeEventListener',
  'parent',
  'opener',
  'top',
  'origin',
  'self',
  'name',
  'event',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    '**/.angular/',
    'coverage/',
    'reports/',
    '.stryker-tmp/',
    'test/typing/cases/',
    'test/angular/consumer/',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, rxjsX.configs.strict],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      // Without a resolver that knows TypeScript, no-cycle follows nothing and is green for ever.
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-unresolved': 'error',
      'no-restricted-globals': ['error', ...pageGlobals],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/simulator/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: [
      'src/window/**',
      'src/inspector/**',
      'src/simulator/**',
      'test/browser/**',
      'test/simulator/**',
      'test/angular-apps/**',
      'test/inspector-view/**',
      'bench/**',
      'examples/**',
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Angular's classes may be nothing but their decorator, and its validators are static methods that need no `this`.
    files: ['examples/angular/**/*.ts'],
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
    },
  },
  {
    // Components are classes, maybe empty ones, on a page. A stream that fails there unheard fails the spec.
    files: ['test/angular/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'rxjs-x/no-ignored-error': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // It takes what `createEnvironmentInjector` gives for no injector, since that class is abstract.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // A config file has the default export that its tool asks for.
    files: ['src/**/*.ts', 'marbles/**/*.ts', 'test/**/*.ts'],
    rules: { 'import-x/no-default-export': 'error' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    rules: { 'no-undef': 'off', eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
);
