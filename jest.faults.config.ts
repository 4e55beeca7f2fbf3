/** @jest-config-loader esbuild-register */
import config from './jest.config';

// The same tests over sources with a planted fault (test/faults).
export default {
  ...config,
  projects: (config.projects ?? []).map((project) =>
    typeof project === 'string'
      ? project
      : {
          ...project,
          setupFiles: ['<rootDir>/test/faults/ending-time.cjs'],
          transform: {
            '\\.ts$': ['<rootDir>/test/faults/planting-transform.cjs', { tsconfig: '<rootDir>/tsconfig.jest.json' }],
          },
        },
  ),
};
