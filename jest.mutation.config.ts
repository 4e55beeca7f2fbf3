/** @jest-config-loader esbuild-register */
import config from './jest.config';

// What Stryker runs for every mutant: not what looks at the text of the sources, which Stryker has changed, nor what tests
// the built package, the documents, or what a browser or a process of its own loads, which no mutant reaches.
const BLIND = [
  'architecture',
  'packaging',
  'runners',
  'typing',
  'browser',
  'bench',
  'simulator',
  'docs',
  'faults',
  'state',
];

export default {
  ...config,
  projects: (config.projects ?? []).map((project) =>
    typeof project === 'string'
      ? project
      : { ...project, testPathIgnorePatterns: BLIND.map((name) => `<rootDir>/test/${name}[./]`) },
  ),
};
