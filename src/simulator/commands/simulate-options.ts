import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ProfileName } from 'rx-max/testing';

import type { App } from '../page/model/settings';
import { type Example, EXAMPLES } from '../server/examples';
import { toSpeed } from './to-speed';

/** The port that people know, and to which their apps are told to listen. */
const PORT = 4300;
/** Seconds that a scenario may take where nobody looks. */
const TIMEOUT = 60;

/** What `rx-max simulate` can be told. */
export interface SimulateOptions {
  readonly app?: readonly App[];
  /** Which of the apps that come with rx-max stands beside them, or alone. */
  readonly example: Example;
  readonly profile?: ProfileName;
  readonly scenario?: string;
  /** `Infinity` for `at-once`. */
  readonly speed?: number;
  readonly port: number;
  readonly open?: true;
  readonly headless?: true;
  /** The executable of a browser. */
  readonly browser?: string;
  /** In seconds. */
  readonly timeout: number;
  readonly listScenarios?: true;
}

export function addSimulateOptions(command: Command): Command {
  return command
    .option('-a, --app <[name=]url>', 'an app to show, where it is served; may be said several times', toApps)
    .addOption(
      new Option('-e, --example <name>', 'which app of rx-max is there, too').choices(EXAMPLES).default(EXAMPLES[0]),
    )
    .addOption(new Option('-p, --profile <desktop>', 'which desktop is played').choices(['max', 'cxone-agent']))
    .option('-s, --scenario <name>', 'a scenario to play as soon as the app is there')
    .option('--speed <factor>', 'how many times faster than in life; `at-once` waits for nothing', toSpeedOrAtOnce)
    .option('--port <number>', "the page's port; where it is taken, the next one that is free", toPort, PORT)
    .option('--open', 'open the page in your browser')
    .option('--headless', 'play the scenario without a window, print what happens as JSON lines, and end')
    .option('--browser <path>', 'the browser that plays it: Chromium, Chrome, Edge or Firefox; found, if not said')
    .option('--timeout <seconds>', 'how long it may take without a window', toSeconds, TIMEOUT)
    .option('--list-scenarios', 'print the names of the scenarios, and end');
}

function toApps(text: string, previous: readonly App[] = []): readonly App[] {
  const [, given, url = text] = /^([^=:/?#]+)=(.*)$/.exec(text) ?? [];
  const address = addressIn(url);
  const name = given ?? address.host + address.pathname.replace(/\/$/, '');
  if (!/^[\w][\w .:/-]*$/.test(name)) throw new InvalidArgumentError('A name has letters, digits and .:/- alone.');
  if (name === 'example')
    throw new InvalidArgumentError('The name "example" is that of the app which comes with rx-max.');
  if (previous.some((app) => app.name === name)) {
    throw new InvalidArgumentError(`There are two apps ${name}; give them names, as in crm=${address.href}`);
  }
  return [...previous, { name, url: address.href }];
}

function addressIn(text: string): URL {
  // People leave out what a browser adds; yet a name before a colon is no scheme if a port follows.
  const url = parsed(/^[\w.-]+:\d+(\/|$)/.test(text) ? `http://${text}` : text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('An address such as http://localhost:4200 is needed.');
  }
  if (url.username !== '' || url.password !== '') throw new InvalidArgumentError('An address holds no password.');
  if (url.hostname.startsWith('[')) {
    throw new InvalidArgumentError(
      'A content security policy cannot name an address in brackets; say localhost in its place.',
    );
  }
  return url;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function toSpeedOrAtOnce(text: string): number {
  return text === 'at-once' ? Infinity : toSpeed(text);
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A number from 0 to 65535 is needed.');
  return port;
}

function toSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0) || seconds > 86_400)
    throw new InvalidArgumentError('A number of seconds, up to a day, is needed.');
  return seconds;
}
