import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const ROOT = join(__dirname, '../..');

/** The kit and the core for a browser; a module of Node's would fail the build. */
function bundleForBrowsers(): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export * from 'rx-max/testing'; export { connectMax } from 'rx-max';`, resolveDir: ROOT },
    alias: { 'rx-max': join(ROOT, 'src/index.ts'), 'rx-max/testing': join(ROOT, 'src/testing/index.ts') },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'kit',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

it('the kit needs nothing of Node, no window, no structuredClone and no process', async () => {
  // As little as jsdom gives under Jest, and less.
  const context = createContext({ setTimeout, clearTimeout, setInterval, clearInterval });
  runInContext(bundleForBrowsers(), context);
  const told: unknown = await runInContext(
    `new Promise((resolve) => {
      const told = [typeof structuredClone, typeof window, typeof process];
      kit.marbles(({ agent, max, app }) => {
        agent('A--U');
        app(max.agentState$, 'na-u', { n: null, a: 'Available', u: 'Unavailable' });
      }, {}, (rows) => told.push(rows))();
      const desk = kit.fakeMax({ profile: 'cxone-agent' });
      const max = kit.connectMax({ port: desk });
      desk.put({ kind: 'session-start', token: 'T1' });
      desk.put({ kind: 'agent-state', state: 'Available' });
      desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
      const listener = max.contacts$.subscribe((contacts) => {
        told.push(kit.words(contacts));
        if (contacts.size === 0) return;
        setTimeout(() => listener.unsubscribe());
        resolve(told.join());
      });
    })`,
    context,
  );
  expect(told).toBe('undefined,undefined,undefined,2,none,42 Incoming');
});
