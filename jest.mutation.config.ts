/** @jest-config-loader esbuild-register */
import config from './jest.config';

// What Stryker runs for every mutant: not what looks at the text of the sources, which Stryker has changed, nor what tests
// the built package or drives a browser, which a mutant in the sources does not reach.
const BLIND = ['architecture', 'packaging', 'typing', 'browser', 'faults'];

export default {
  ...config,
  projects: (config.projects ?? []).map((project) =>
    typeof project === 'string'
      ? project
      : { ...project, testPathIgnorePatterns: BLIND.map((name) => `<rootDir>/test/${name}[./]`) },
  ),
};
