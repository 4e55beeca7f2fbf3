// The first test loads the programs, which takes its time on a machine that is busy.
export default { test: { environment: 'jsdom', globals: true, setupFiles: ['./setup.ts'], testTimeout: 60_000 } };
