/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

// Specs say `rx-max`, as a user's code does, and get the sources.
const project = {
  rootDir: '.',
  testEnvironment: 'node',
  moduleNameMapper: {
    '^rx-max$': '<rootDir>/src/index.ts',
    '^rx-max/(testing|recording|inspector|inspector/view|angular|angular/testing)$': '<rootDir>/src/$1/index.ts',
    '^rx-max/testing/(jest|vitest|jasmine)$': '<rootDir>/src/testing/$1.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json' }] },
} satisfies Config;

/**
 * The specs of rx-max/angular, with the Angular that is installed in a folder of test/angular, or the repository's own. Without
 * Zone.js only those run that do not speak of it.
 */
const angular = (displayName: string, { resolver, isZoneless = false }: AngularProject = {}) => ({
  ...project,
  displayName,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'], globalsCleanup: 'off' },
  testMatch: ['<rootDir>/test/angular/entry/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(isZoneless ? ['\\.zone\\.spec\\.ts$'] : [])],
  setupFilesAfterEnv: [
    ...(isZoneless ? [] : ['<rootDir>/test/angular/environment/zone.ts']),
    '<rootDir>/test/angular/environment/test-bed.ts',
  ],
  ...(resolver === undefined ? {} : { resolver }),
  transform: {
    '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/angular/tsconfig.jest.json' }] satisfies [string, object],
    '\\.mjs$': '<rootDir>/test/angular/esbuild-transform.cjs',
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$)'],
});

interface AngularProject {
  readonly resolver?: string;
  readonly isZoneless?: boolean;
}

const config: Config = {
  projects: [
    { ...project, displayName: 'marbles', testMatch: ['<rootDir>/marbles/**/*.spec.ts'] },
    { ...project, displayName: 'test', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    angular('angular-17', { resolver: '<rootDir>/test/angular/resolver-17.cjs' }),
    angular('angular-19', { resolver: '<rootDir>/test/angular/resolver-19.cjs' }),
    angular('angular-21'),
    angular('angular-21-zoneless', { isZoneless: true }),
  ],
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/long-first.cjs',
  // A worker keeps what each page and each Angular left behind, until nothing moves any more.
  workerIdleMemoryLimit: '1500MB',
  // What is decided by data and time is held to numbers here; `window` is proved in real browsers instead.
  collectCoverageFrom: ['src/{wire,snapshot,connection,operators}/**/*.ts'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'lcov', 'json-summary'],
  coverageThreshold: {
    global: {},
    './src/wire/': { lines: 95, branches: 95 },
    './src/snapshot/': { lines: 95, branches: 95 },
    './src/connection/': { lines: 95, branches: 95 },
    './src/operators/': { lines: 95, branches: 95 },
  },
};

export default config;
