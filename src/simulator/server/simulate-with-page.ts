import { print } from '../commands/say';
import type { SimulateOptions } from '../commands/simulate-options';
import type { Settings } from '../page/model/settings';
import { onSignal } from './on-signal';
import { startSimulator } from './start-simulator';

export interface Simulation extends SimulateOptions {
  readonly settings: Partial<Settings>;
  /** The folder of the built simulator. */
  readonly folder: string;
}

/**
 * Serves the simulator until it is told to stop.
 *
 * @returns null, for all went well
 */
export async function simulateWithPage({ app = [], example, port, open, settings, folder }: Simulation): Promise<null> {
  const stopped = onSignal();
  const server = await startSimulator({ folder, port, apps: app, example, settings, inbox: null });
  if (port !== 0 && server.port !== port) print(`\n  Port ${port} is taken: this is ${server.port}.`);
  print('');
  print(`  The desktop   ${server.origin}/`);
  const width = Math.max(...server.apps.map(({ name }) => name.length));
  for (const { name, url } of server.apps) print(`  An app in it  ${name.padEnd(width)}  ${url}`);
  if (app.length > 0) print(`\n  Does the app hear it? connectMax({ origins: ['${server.origin}'] })`);
  print('\n  Press Ctrl+C to stop.');
  if (open === true) await openInBrowser(`${server.origin}/`);
  await stopped;
  await server.close();
  return null;
}

/** A machine without a browser has the address to read. */
async function openInBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  const opening = await open(address);
  opening.once('error', () => {
    print(`\n  No browser could be opened; open ${address} yourself.`);
  });
}
